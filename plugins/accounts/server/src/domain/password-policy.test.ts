import { describe, expect, it } from 'vitest';
import { passwordWeakness } from './password-policy';

const camille = ['Camille', 'Kervellec', 'camille.kervellec@exemple.fr'];

describe('the password policy', () => {
  it.each(['renard violet sur la digue', 'x7#Lq2!vTz9@', 'agrafe tulipe marteau nuage'])('accepts %j', (password) => {
    expect(passwordWeakness(password, camille)).toBeNull();
  });

  it.each(['motdepasse123', 'azertyuiop12', '123456789012', 'aaaaaaaaaaaaaaaa', 'bonjourbonjour', 'janvierfevrier'])(
    'refuses %j, which others try first, and says what to do',
    (password) => {
      expect(passwordWeakness(password, camille)).toMatch(/^Choisissez un mot de passe plus difficile à deviner/);
    },
  );

  it('refuses a password made of the person’s own names, good for somebody else', () => {
    expect(passwordWeakness('kervelleccamille', [])).toBeNull();
    expect(passwordWeakness('kervelleccamille', camille)).not.toBeNull();
  });
});
