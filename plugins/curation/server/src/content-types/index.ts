import { importKey } from './import-key/schema';

export default { 'import-key': importKey };
