import { followers } from './followers';
import { journal } from './journal';
import { nudges } from './nudges';
import { reconciler } from './reconciler';

export default { journal, followers, nudges, reconciler };
