import type { Figures } from '@labase/statistics/contracts';
import { readFigures } from '../commands/statistics';
import type { Loaded, ReadContext } from '../cms';
import { dependsOn } from '../dependencies';

/**
 * The figures as the CMS counts them now. Their pages follow the consolidation of views and no single publication, but what is
 * withdrawn leaves them at once.
 */
export function loadFigures(context: ReadContext): Promise<Loaded<Figures>> {
  dependsOn(context, 'list:views', 'list:withdrawals');
  return readFigures();
}
