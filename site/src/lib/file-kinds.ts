/** The kinds of files a reader tells apart at a glance. */
export const fileKinds = {
  pdf: { label: 'PDF', drawing: 'lb-file-icon--pdf' },
  sheet: { label: 'Tableur', drawing: 'lb-file-icon--sheet' },
  slides: { label: 'Présentation', drawing: 'lb-file-icon--slides' },
  text: { label: 'Texte', drawing: 'lb-file-icon--text' },
  image: { label: 'Image', drawing: 'lb-file-icon--image' },
  archive: { label: 'Archive', drawing: 'lb-file-icon--archive' },
  video: { label: 'Vidéo', drawing: 'lb-file-icon--video' },
  audio: { label: 'Audio', drawing: 'lb-file-icon--audio' },
  other: { label: 'Fichier', drawing: 'lb-file-icon--other' },
} as const;

export type FileKind = keyof typeof fileKinds;

const byMime: ReadonlyArray<readonly [RegExp, FileKind]> = [
  [/^application\/pdf/, 'pdf'],
  [/spreadsheet|ms-excel|csv/, 'sheet'],
  [/presentation|powerpoint/, 'slides'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [/zip|compressed|x-tar/, 'archive'],
  [/^text\/|opendocument\.text|msword|wordprocessing|rtf|epub/, 'text'],
];

/** What a file is, by its MIME type ("application/pdf"). An EPUB is read, though its name says zip. */
export function fileKind(mime: string): FileKind {
  if (mime === 'application/epub+zip') return 'text';
  return byMime.find(([pattern]) => pattern.test(mime))?.[1] ?? 'other';
}
