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

/** An actor type a member carries. */
export interface CarriedType {
  slug: string;
  verified: boolean;
}

/** Whether a type was given by owning this address: one verified by the team is not, and outlives it. */
export const isProvedBy = (carried: CarriedType | null, email: string): boolean =>
  carried !== null && carried.verified && carried.slug === actorTypeProvedBy(email);

/** Whether a type ends when the account goes from one address to another: what proved it is gone, and the new one does not. */
export const endsWithAddress = (carried: CarriedType | null, from: string, to: string): boolean =>
  isProvedBy(carried, from) && !isProvedBy(carried, to);
