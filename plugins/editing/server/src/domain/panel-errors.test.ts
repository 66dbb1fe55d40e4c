import { describe, expect, it } from 'vitest';
import { panelErrors } from './panel-errors';

describe('what a publication lacks, in the form of the panel', () => {
  it('is said beside the field where it is filled in, once a field', () => {
    const missing = [
      { code: 'index', message: 'Choisissez un thème.', field: 'index.themes' },
      { code: 'index', message: 'Choisissez un type.', field: 'index.types' },
      { code: 'alternative', message: 'Décrivez cette image.', field: 'contents.k2.alternative' },
      { code: 'content', message: 'Complétez ce contenu.', field: 'contents.k1.kind' },
      { code: 'licence', message: 'Choisissez la licence.', field: 'licence' },
    ];
    expect(panelErrors(missing, ['k1', 'k2'])).toEqual([
      { path: ['tags'], message: 'Choisissez un thème. Choisissez un type.', name: 'ValidationError' },
      { path: ['contents', '1', 'alternative'], message: 'Décrivez cette image.', name: 'ValidationError' },
      { path: ['contents', '0'], message: 'Complétez ce contenu.', name: 'ValidationError' },
      { path: ['licence'], message: 'Choisissez la licence.', name: 'ValidationError' },
    ]);
  });
});
