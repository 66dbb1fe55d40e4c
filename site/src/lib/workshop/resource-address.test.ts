import { describe, expect, it } from 'vitest';
import { slugOfAddress } from './resource-address.ts';

describe('slugOfAddress', () => {
  it.each([
    ['https://la-base.example/ressources/atelier-k3v9x2', 'atelier-k3v9x2'],
    ['/ressources/atelier-k3v9x2?vue=grille', 'atelier-k3v9x2'],
    [' https://la-base.example/ressources/atelier-k3v9x2/documents ', 'atelier-k3v9x2'],
    ['https://ailleurs.example/ressources/atelier-k3v9x2', null],
    ['//ailleurs.example/ressources/x', null],
    ['https://la-base.example/bases/x', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%j → %j', (address, slug) => {
    expect(slugOfAddress(address, 'https://la-base.example')).toBe(slug);
  });
});
