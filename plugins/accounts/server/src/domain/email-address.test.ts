import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEmail, emailDomain, mailboxKey } from './email-address';

const word = fc.stringMatching(/^[a-z0-9.]{1,12}$/);

describe('an e-mail address', () => {
  it('counts as one mailbox however its case and its tag change', () => {
    fc.assert(
      fc.property(word, word, word, fc.func(fc.boolean()), (local, tag, domain, upper) => {
        const spelled = [...`${local}+${tag}@${domain}`]
          .map((c, index) => (upper(index) ? c.toUpperCase() : c))
          .join('');
        expect(mailboxKey(` ${spelled} `)).toBe(mailboxKey(`${local}@${domain}`));
      }),
    );
  });

  it('keeps two people apart', () => {
    expect(mailboxKey('camille@exemple.fr')).not.toBe(mailboxKey('camille@autre.fr'));
    expect(mailboxKey('camille@exemple.fr')).not.toBe(mailboxKey('c@exemple.fr'));
    expect(mailboxKey('+camille@exemple.fr')).not.toBe(mailboxKey('+alix@exemple.fr'));
  });

  it('is found whatever its case, with its tag', () => {
    expect(canonicalEmail(' Camille+Base@Exemple.FR ')).toBe('camille+base@exemple.fr');
  });

  it('has the domain after its last @', () => {
    expect(emailDomain('"a@conseiller-numerique.fr"@Mechant.example ')).toBe('mechant.example');
    expect(emailDomain('camille')).toBe('');
  });
});
