import { follower } from './follower/schema';
import { journalEntry } from './journal-entry/schema';

export default { 'journal-entry': journalEntry, follower };
