import { describe, expect, it } from 'vitest';
import { maskedAddress, withoutAddresses } from './masked-address';

describe('an address shown to operators', () => {
  it('keeps its domain and one letter of the person', () => {
    expect(maskedAddress('dominique.martin@exemple.fr')).toBe('d…@exemple.fr');
    expect(maskedAddress('nobody')).toBe('…');
    expect(maskedAddress('@exemple.fr')).toBe('…');
  });

  it('is masked in what servers answer', () => {
    expect(withoutAddresses('550 5.1.1 <dominique.martin@exemple.fr>: unknown "x@y.fr"')).toBe(
      '550 5.1.1 <d…@exemple.fr>: unknown "x…@y.fr"',
    );
  });
});
