import { follower } from './follower/schema';
import { goneAddress } from './gone-address/schema';
import { journalEntry } from './journal-entry/schema';

export default { 'journal-entry': journalEntry, follower, 'gone-address': goneAddress };
