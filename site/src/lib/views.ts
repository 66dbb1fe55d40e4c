import { counted } from './typography';

/** "124 vues"; undefined until somebody came. */
export const viewsLabel = (count: number | null | undefined): string | undefined =>
  count ? counted(count, 'vue') : undefined;
