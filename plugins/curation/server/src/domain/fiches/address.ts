const site = 'https://www.service-public.fr';

const folders: Readonly<Record<string, string>> = {
  Particuliers: 'particuliers',
  Professionnels: 'professionnels-entreprises',
  Associations: 'associations',
};

/** The page of a sheet on service-public.fr; empty without an identifier. `audience` as DILA writes it. */
export const addressOfSheet = (id: string, audience: string): string =>
  /^[FNR]\d+$/u.test(id) ? `${site}/${folders[audience.split(',')[0] ?? ''] ?? 'particuliers'}/vosdroits/${id}` : '';

/** A web address as it may be stored (`http` or `https`, 500 characters at most), or undefined. */
export function webAddressOf(address: string): string | undefined {
  const written = address.trim();
  if (!/^https?:\/\//iu.test(written) || !URL.canParse(written)) return undefined;
  const { href, username, password } = new URL(written);
  return href.length > 500 || username || password ? undefined : href;
}
