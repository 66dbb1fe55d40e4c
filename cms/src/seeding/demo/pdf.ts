import type { Line } from './plain-document';

const page = { width: 595, height: 842, margin: 64 };
const sizes = { heading: 15, text: 11, item: 11 } as const;
const windows1252: Record<string, number> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  Œ: 0x8c,
  œ: 0x9c,
};

/** A PDF string in WinAnsi: what the fourteen standard fonts write without being embedded. */
const literal = (text: string): string =>
  `(${[...text]
    .map((character) => {
      const code = windows1252[character] ?? character.charCodeAt(0);
      if (code > 0xff) return '?';
      return '()\\'.includes(character) ? `\\${character}` : code < 0x80 ? character : `\\${code.toString(8)}`;
    })
    .join('')})`;

/** Wraps on an average width of Helvetica: half of its size, a little generous. */
function wrap(text: string, size: number, indent: number): string[] {
  const longest = Math.floor((page.width - 2 * page.margin - indent) / (size * 0.5));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pages(lines: Line[]): string[] {
  const drawn: string[][] = [[]];
  let y = page.height - page.margin;
  for (const { style, text } of lines) {
    const size = sizes[style];
    const indent = style === 'item' ? 14 : 0;
    if (style !== 'item') y -= size * 0.7;
    for (const [index, part] of wrap(text, size, indent).entries()) {
      y -= size * 1.4;
      if (y < page.margin) {
        drawn.push([]);
        y = page.height - page.margin - size;
      }
      const bullet =
        style === 'item' && index === 0
          ? `BT /F1 ${size} Tf ${page.margin} ${y.toFixed(1)} Td ${literal('•')} Tj ET\n`
          : '';
      const font = style === 'heading' ? '/F2' : '/F1';
      drawn
        .at(-1)
        ?.push(`${bullet}BT ${font} ${size} Tf ${page.margin + indent} ${y.toFixed(1)} Td ${literal(part)} Tj ET`);
    }
  }
  return drawn.map((one) => one.join('\n'));
}

/** A small PDF (A4, Helvetica, title and language told) of a plain document. */
export function toPdf(title: string, lines: Line[]): Buffer {
  const streams = pages([{ style: 'heading', text: title }, ...lines]);
  const first = 5;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >> >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${streams.map((_, index) => `${first + 1 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title ${literal(title)} /Producer (La Base) >>`,
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${first + 2 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
