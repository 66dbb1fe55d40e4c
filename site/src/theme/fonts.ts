import bold from '@gouvfr/dsfr/dist/fonts/Marianne-Bold.woff2?url';
import regular from '@gouvfr/dsfr/dist/fonts/Marianne-Regular.woff2?url';

/** The two font files every page needs, to preload. */
export const fontFiles = [regular, bold];
