import { describe, expect, it } from 'vitest';
import { initials } from './member-card';

describe('initials', () => {
  it.each([
    ['Amina Belkacem', 'AB'],
    ['Jean-Baptiste de La Tour', 'JT'],
    ['Élodie', 'É'],
    ['  ', ''],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
