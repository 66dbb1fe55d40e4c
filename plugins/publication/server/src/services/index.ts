import { followers } from './followers';
import { journal } from './journal';
import { nudges } from './nudges';
import { operations } from './operations';
import { reconciler } from './reconciler';
import { related } from './related';
import { reviews } from './reviews';
import { scheduler } from './scheduler';

export default { journal, followers, nudges, operations, reconciler, related, reviews, scheduler };
