import { emailDomain } from './email-address';

/** The tag category actor types belong to. */
export const actorTypeCategory = 'types-d-acteur';
/** The tag category territories belong to. */
export const territoryCategory = 'territoires';

/** Domains whose addresses are only given to people of one actor type. */
const typeProvedByDomain: Readonly<Record<string, string>> = { 'conseiller-numerique.fr': 'conseiller-numerique' };

/** The slug of the actor type that owning this address proves, once it is confirmed, or `null`. Subdomains prove nothing. */
export function actorTypeProvedBy(email: string): string | null {
  const domain = emailDomain(email);
  return Object.hasOwn(typeProvedByDomain, domain) ? (typeProvedByDomain[domain] ?? null) : null;
}

/** A type that can be verified is given by what proves it, never chosen by hand. */
export const mayBeChosen = (actorType: { verifiable?: boolean | null }): boolean => actorType.verifiable !== true;
