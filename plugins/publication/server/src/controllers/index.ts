import { operations } from './operations';
import { publication } from './publication';

export default { operations, publication };
