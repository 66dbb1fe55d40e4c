import { delivery } from './delivery';
import { links } from './links';
import { purge } from './purge';
import { uploads } from './uploads';

export default { delivery, links, purge, uploads };
