import { bases } from './bases';
import { previews } from './previews';
import { publicationCheck } from './publication-check';

export default { bases, previews, 'publication-check': publicationCheck };
