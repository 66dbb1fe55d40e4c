import { followers } from './followers';
import { journal } from './journal';
import { nudges } from './nudges';
import { reconciler } from './reconciler';
import { related } from './related';

export default { journal, followers, nudges, reconciler, related };
