import { followers } from './followers';
import { journal } from './journal';
import { nudges } from './nudges';
import { reconciler } from './reconciler';
import { related } from './related';
import { scheduler } from './scheduler';

export default { journal, followers, nudges, reconciler, related, scheduler };
