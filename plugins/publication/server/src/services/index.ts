import { followers } from './followers';
import { journal } from './journal';
import { nudges } from './nudges';
import { reconciler } from './reconciler';
import { scheduler } from './scheduler';

export default { journal, followers, nudges, reconciler, scheduler };
