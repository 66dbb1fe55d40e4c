const longestName = 120;

/** Control characters, and those that make a name read in another order than it is written. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Half of a character, sent as such or left by a cut: no header can carry it. */
const halves = /\p{Surrogate}/gu;

const edges = /^[.\s]+|[.\s]+$/g;

const shorten = (text: string): string => text.slice(0, longestName).replace(halves, '').replace(edges, '');

/**
 * The name a file is shown and downloaded under: the last part of whatever path was sent, without what a file system, a header
 * or a reader would take for something else. Never used as a path.
 */
export function displayName(sent: string | null | undefined): string {
  const legible = (sent ?? '').replace(invisible, '').replace(halves, '').normalize('NFC');
  const last = legible.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[<>:"|?*;]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(edges, '');
  const dot = clean.lastIndexOf('.');
  const stem = shorten(clean.slice(0, Math.max(0, dot)));
  const extension = clean.slice(dot);
  return stem && extension.length <= 10 ? `${stem}${extension.toLowerCase()}` : shorten(clean);
}

const storedName = /^([A-Za-z0-9_-]{1,200})(\.[a-z0-9]{1,8})$/;

/**
 * The hashes a public name may belong to: its own, and that of the original when it names a rendition (`thumbnail_x.png`).
 * Anything that isn't the name of a stored file answers an empty list.
 */
export function possibleHashes(name: string): string[] {
  const stem = storedName.exec(name)?.[1];
  if (!stem) return [];
  const original = /^[a-z]+_(.+)$/.exec(stem)?.[1];
  return original ? [stem, original] : [stem];
}

/** Whether this is a name the storage may touch. */
export const isStoredName = (name: string): boolean => storedName.test(name);

/** `Content-Disposition` (RFC 6266), with the name in ASCII for old readers and in full for the others. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name.replace(halves, '')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
