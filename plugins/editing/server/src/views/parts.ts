import type { FileView, TagView } from '../../../contracts/views';
import { related, text, type Row } from '../seams/documents';

export function tagView(value: unknown): TagView | null {
  const row = related(value);
  return row ? { slug: String(row.slug), name: String(row.name), code: text(row.code) } : null;
}

export const tagViews = (rows: readonly Row[]): TagView[] => rows.map(tagView).filter((tag) => tag !== null);

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** In bytes: the files plugin keeps the exact size; Strapi's own is in kilobytes of 1,000 bytes, rounded. */
const sizeOf = (row: Row) => number(related(row.provider_metadata)?.bytes) ?? Math.round(Number(row.size) * 1000);

export function fileView(value: unknown): FileView | null {
  const row = related(value);
  if (!row) return null;
  return {
    id: row.documentId,
    name: String(row.name),
    url: String(row.url),
    mime: String(row.mime),
    size: sizeOf(row),
    width: number(row.width),
    height: number(row.height),
  };
}
