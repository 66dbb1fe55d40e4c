import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, it } from 'vitest';
import { makeFile, toLines } from './plain-document';

const text = '### Avant la séance\nUn « vœu » d’été…\n- **prévenir** les participants (10 €)\n- réserver';

describe('the files made for the seeds', () => {
  it.each([
    ['fiche.pdf', 'application/pdf'],
    ['fiche.odt', 'application/vnd.oasis.opendocument.text'],
  ])('%s is recognised by its bytes', async (name, type) => {
    const { bytes } = await makeFile(name, 'Fiche', text);
    expect((await fileTypeFromBuffer(bytes))?.mime).toBe(type);
  });

  it('tells headings, items and paragraphs apart', () => {
    expect(toLines(text).map(({ style }) => style)).toEqual(['heading', 'text', 'item', 'item']);
  });

  it('writes every offset of the PDF where its object is', async () => {
    const pdf = (await makeFile('fiche.pdf', 'Fiche', `${text}\n`.repeat(40))).bytes.toString('latin1');
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n $/gmu)].map((match) => Number(match[1]));
    expect(offsets.length).toBeGreaterThan(7);
    for (const [index, offset] of offsets.entries())
      expect(pdf.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`, 'u'));
  });
});
