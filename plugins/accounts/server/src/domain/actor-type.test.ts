import { describe, expect, it } from 'vitest';
import { actorTypeProvedBy, mayBeChosen } from './actor-type';

describe('a verified actor type', () => {
  it.each(['lea.martin@conseiller-numerique.fr', 'Lea@Conseiller-Numerique.FR'])('is proved by %s', (address) => {
    expect(actorTypeProvedBy(address)).toBe('conseiller-numerique');
  });

  it.each([
    'lea@conseiller-numerique.fr.example.org',
    'lea@autre.conseiller-numerique.fr',
    'lea@xconseiller-numerique.fr',
    'conseiller-numerique.fr@exemple.fr',
    '"x@conseiller-numerique.fr"@exemple.fr',
    'constructor@constructor',
    '',
  ])('is not proved by %j', (address) => {
    expect(actorTypeProvedBy(address)).toBeNull();
  });

  it('cannot be chosen by hand', () => {
    expect(mayBeChosen({ verifiable: true })).toBe(false);
    expect(mayBeChosen({ verifiable: false })).toBe(true);
    expect(mayBeChosen({ verifiable: null })).toBe(true);
  });
});
