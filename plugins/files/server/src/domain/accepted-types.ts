export type FileKind = 'image' | 'file' | 'video' | 'audio';

interface AcceptedType {
  /** The type it is served under, whatever the browser that sent it said. */
  readonly mime: string;
  readonly kind: FileKind;
  /** What its first bytes may be recognised as; `text` means plain text, checked as such. */
  readonly bytes: readonly string[] | 'text';
  /** A folder its archive must hold, when its bytes are only recognised as a ZIP archive. */
  readonly archiveFolder?: string;
  /** Shown in the browser; the others are offered as downloads. */
  readonly inline?: true;
}

const text = (mime: string): AcceptedType => ({ mime, kind: 'file', bytes: 'text' });
const image = (mime: string, ...bytes: string[]): AcceptedType => ({
  mime,
  kind: 'image',
  bytes: [mime, ...bytes],
  inline: true,
});
const audio = (mime: string, ...bytes: string[]): AcceptedType => ({
  mime,
  kind: 'audio',
  bytes: [mime, ...bytes],
  inline: true,
});
const video = (mime: string, ...bytes: string[]): AcceptedType => ({
  mime,
  kind: 'video',
  bytes: [mime, ...bytes],
  inline: true,
});
const office = (name: string, archiveFolder: string): AcceptedType => {
  const mime = `application/vnd.openxmlformats-officedocument.${name}`;
  return { mime, kind: 'file', bytes: [mime], archiveFolder };
};
const openDocument = (name: string): AcceptedType => {
  const mime = `application/vnd.oasis.opendocument.${name}`;
  return { mime, kind: 'file', bytes: [mime] };
};
const oldOffice = (mime: string): AcceptedType => ({ mime, kind: 'file', bytes: ['application/x-cfb'] });

/** What may be uploaded, by extension. No active content: neither SVG, nor HTML, nor documents with macros. */
export const acceptedTypes: Readonly<Record<string, AcceptedType>> = {
  pdf: { mime: 'application/pdf', kind: 'file', bytes: ['application/pdf'], inline: true },
  docx: office('wordprocessingml.document', 'word/'),
  xlsx: office('spreadsheetml.sheet', 'xl/'),
  pptx: office('presentationml.presentation', 'ppt/'),
  doc: oldOffice('application/msword'),
  xls: oldOffice('application/vnd.ms-excel'),
  ppt: oldOffice('application/vnd.ms-powerpoint'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  odp: openDocument('presentation'),
  odg: openDocument('graphics'),
  rtf: { mime: 'application/rtf', kind: 'file', bytes: ['application/rtf', 'text/rtf'] },
  csv: text('text/csv'),
  txt: text('text/plain'),
  md: text('text/markdown'),
  vtt: { mime: 'text/vtt', kind: 'file', bytes: 'text' },
  png: image('image/png', 'image/apng'),
  jpg: image('image/jpeg'),
  jpeg: image('image/jpeg'),
  webp: image('image/webp'),
  gif: image('image/gif'),
  mp3: audio('audio/mpeg'),
  ogg: audio('audio/ogg', 'audio/ogg; codecs=opus', 'application/ogg'),
  oga: audio('audio/ogg', 'audio/ogg; codecs=opus'),
  wav: audio('audio/wav', 'audio/vnd.wave', 'audio/x-wav'),
  m4a: audio('audio/mp4', 'audio/x-m4a'),
  mp4: video('video/mp4', 'video/x-m4v'),
  webm: video('video/webm', 'audio/webm'),
  zip: { mime: 'application/zip', kind: 'file', bytes: ['application/zip'] },
  epub: { mime: 'application/epub+zip', kind: 'file', bytes: ['application/epub+zip'] },
};

/** In bytes. */
export const maximumFileSize = 100 * 1024 * 1024;
export const maximumImageSize = 10 * 1024 * 1024;
/** In pixels: a side, and the whole image with all its frames. */
export const maximumImageSide = 10_000;
export const maximumImagePixels = 50_000_000;

/** The accepted type of a file name, or `undefined`. */
export function typeOfName(name: string): AcceptedType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(acceptedTypes, extension) ? acceptedTypes[extension] : undefined;
}
