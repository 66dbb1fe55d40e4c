import { describe, expect, it } from 'vitest';
import { actorTypeProvedBy, endsWithAddress, isProvedBy, mayBeChosen } from './actor-type';

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

  const given = { slug: 'conseiller-numerique', verified: true };
  const proving = 'lea@conseiller-numerique.fr';

  it('that the address proved ends when the account leaves it for one that does not', () => {
    expect(endsWithAddress(given, proving, 'lea@exemple.fr')).toBe(true);
    expect(endsWithAddress(given, proving, 'lea.martin@conseiller-numerique.fr')).toBe(false);
    expect(isProvedBy(given, proving)).toBe(true);
  });

  it('that the team verified, or that was declared, outlives the address', () => {
    expect(endsWithAddress({ slug: 'hub-territorial', verified: true }, proving, 'lea@exemple.fr')).toBe(false);
    expect(endsWithAddress(given, 'lea@exemple.fr', 'lea@autre.fr')).toBe(false);
    expect(endsWithAddress({ slug: 'mediateur-numerique', verified: false }, proving, 'lea@exemple.fr')).toBe(false);
    expect(endsWithAddress(null, proving, 'lea@exemple.fr')).toBe(false);
  });
});
