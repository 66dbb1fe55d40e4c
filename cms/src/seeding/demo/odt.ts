import JSZip from 'jszip';
import type { Line } from './plain-document';

const mime = 'application/vnd.oasis.opendocument.text';
const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

const paragraph = ({ style, text }: Line): string => {
  if (style === 'heading') return `<text:h text:outline-level="2">${escape(text)}</text:h>`;
  if (style === 'item')
    return `<text:list><text:list-item><text:p>${escape(text)}</text:p></text:list-item></text:list>`;
  return `<text:p>${escape(text)}</text:p>`;
};

/** An OpenDocument text, with real headings and lists, of a plain document. */
export function toOdt(title: string, lines: Line[]): Promise<Buffer> {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces} office:version="1.3"><office:body><office:text><text:h text:outline-level="1">${escape(title)}</text:h>${lines.map(paragraph).join('').replaceAll('</text:list><text:list>', '')}</office:text></office:body></office:document-content>`;
  const meta = `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${spaces} office:version="1.3"><office:meta><dc:title>${escape(title)}</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>`;
  const entries = ['/', 'content.xml', 'meta.xml'].map(
    (path) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${path === '/' ? mime : 'text/xml'}"/>`,
  );
  const zip = new JSZip();
  // The format asks for this entry first and uncompressed: readers know the type by it.
  zip.file('mimetype', mime, { compression: 'STORE' });
  zip.file('content.xml', content);
  zip.file('meta.xml', meta);
  zip.file(
    'META-INF/manifest.xml',
    `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`,
    { createFolders: false },
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
