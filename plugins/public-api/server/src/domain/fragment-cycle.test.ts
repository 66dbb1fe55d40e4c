import { expect, it } from 'vitest';
import { hasFragmentCycle } from './fragment-cycle';

it.each([
  ['{ tags { ...a } } fragment a on Tag { ...b } fragment b on Tag { ...a }', true],
  ['{ tags { ...a } } fragment a on Tag { ...a }', true],
  ['{ tags { ...a ...b } } fragment a on Tag { ...b } fragment b on Tag { name }', false],
  ['{ tags { name } }', false],
  ['{ fragment', false],
])('tells whether fragments turn in circles: %s', (query, expected) => {
  expect(hasFragmentCycle(query)).toBe(expected);
});
