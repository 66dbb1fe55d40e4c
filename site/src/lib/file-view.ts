import { z } from 'zod';
import type { FileData } from '../queries/fragments';
import { fileKind, type FileKind } from './file-kinds';

/** A file as a reader sees it before downloading it. */
export interface FileView {
  name: string;
  href: string;
  /** "PDF" */
  format: string;
  /** "1,2 Mo" */
  size: string;
  mime: string;
  kind: FileKind;
}

/** An image ready for `<img>`; `width` and `height` are absent when the CMS doesn't know them. */
export interface ImageView {
  src: string;
  srcset: string | undefined;
  width: number | undefined;
  height: number | undefined;
  alt: string;
}

const rendition = z.object({ url: z.string(), width: z.number().positive() });
const renditions = z.record(z.string(), z.unknown());

/** Public addresses of files are paths of this site; another address can only be a mistake and is not rendered. */
const publicAddress = (url: string): string => (url.startsWith('/') && !url.startsWith('//') ? url : '');

/** A size in kilobytes, as Strapi counts it, in French units. */
export function readableSize(kilobytes: number): string {
  const format = (value: number, unit: string) =>
    `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)}\u00a0${unit}`;
  if (kilobytes < 1) return format(Math.max(1, Math.round(kilobytes * 1000)), 'octets');
  if (kilobytes < 1000) return format(kilobytes, 'Ko');
  return format(kilobytes / 1000, 'Mo');
}

/** What the download link says of a file. */
export function fileView(file: FileData): FileView {
  return {
    name: file.name,
    href: publicAddress(file.url),
    format: (file.ext ?? '').replace('.', '').toUpperCase() || 'Fichier',
    size: readableSize(file.size),
    mime: file.mime,
    kind: fileKind(file.mime),
  };
}

/** The renditions the CMS made of an image, smallest first. An unreadable one is left out. */
function sourceSet(file: FileData): string | undefined {
  const formats = renditions.safeParse(file.formats);
  const sources = Object.values(formats.success ? formats.data : {})
    .map((format) => rendition.safeParse(format))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .concat(file.width ? [{ url: file.url, width: file.width }] : [])
    .filter(({ url }) => publicAddress(url) !== '')
    .sort((one, other) => one.width - other.width);
  return sources.length > 1 ? sources.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined;
}

/** An image of the CMS; `alt` is empty for one that only decorates. */
export function imageView(file: FileData, alt: string | null | undefined = file.alternativeText): ImageView {
  return {
    src: publicAddress(file.url),
    srcset: sourceSet(file),
    width: file.width ?? undefined,
    height: file.height ?? undefined,
    alt: alt ?? '',
  };
}
