import { siteAddress } from '../../lib/environment';
import type { APIRoute } from 'astro';
import { securityContact } from '../../theme/brand';

const year = 365 * 86_400_000;
/** RFC 9116 wants a date of expiry; it is a year after the build, so that an abandoned instance says so. */
const expires = new Date(Number(import.meta.env.BUILT_AT) + year).toISOString();

export const GET: APIRoute = () =>
  new Response(
    [
      `Contact: ${securityContact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: fr, en',
      `Canonical: ${siteAddress().origin}/.well-known/security.txt`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
