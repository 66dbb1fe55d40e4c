import { importKeys } from './import-keys';
import { imports } from './imports';
import { publicServiceSheets } from './public-service-sheets';

export default { 'import-keys': importKeys, imports, 'public-service-sheets': publicServiceSheets };
