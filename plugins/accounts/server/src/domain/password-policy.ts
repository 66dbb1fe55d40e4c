import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as french from '@zxcvbn-ts/language-fr';

/** Least score accepted, on zxcvbn's scale from 0 to 4: about 10⁸ guesses. */
export const leastScore = 3;

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...french.dictionary },
  graphs: common.adjacencyGraphs,
  translations: french.translations,
});

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/**
 * Tells why a password is too easy to guess, in French with what to do, or `null` when it is good.
 * Length limits belong to the contract.
 *
 * @param personal what others know of the person: names, e-mail address
 */
export function passwordWeakness(password: string, personal: readonly string[]): string | null {
  const known = personal.flatMap((text) => [text.toLowerCase(), ...wordsOf(text)]);
  const { score, feedback } = estimator.check(password, [...known, 'labase', 'numerique', 'inclusion']);
  if (score >= leastScore) return null;
  const reason = feedback.warning ? ` ${feedback.warning.replace(/\.?$/, '.')}` : '';
  return `Choisissez un mot de passe plus difficile à deviner, par exemple quatre mots sans lien entre eux.${reason}`;
}
