import { safeLink } from './safe-link';

interface SocialLinks {
  linkedin: string | null;
  facebook: string | null;
  x: string | null;
  mastodon: string | null;
}

/** The accounts of a base or a person, those that can be linked to. */
export function socialAddresses(social: SocialLinks | null): { label: string; href: string }[] {
  return [
    { label: 'LinkedIn', href: safeLink(social?.linkedin) },
    { label: 'Mastodon', href: safeLink(social?.mastodon) },
    { label: 'Facebook', href: safeLink(social?.facebook) },
    { label: 'X', href: safeLink(social?.x) },
  ].flatMap(({ label, href }) => (href ? [{ label, href }] : []));
}
