import record from '../../../../docs/accessibilite.md?raw';
import { readStatement } from './statement';

/** The statement of this version of La Base, read when the site is built: a record that can't be read stops the build. */
export const declaration = readStatement(record);
