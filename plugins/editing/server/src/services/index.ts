import { bases } from './bases';
import { publicationCheck } from './publication-check';

export default { bases, 'publication-check': publicationCheck };
