import { createReadStream } from 'node:fs';

/** What a browser, or a careless reader, could take for a page or a drawing with scripts. */
const markup =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|script|style|svg|iframe|object|embed|form|img|meta|link|\?xml|\?php|%)/i;

export type TextDefect = 'encoding' | 'binary' | 'markup';

/** Why a file isn't plain text in UTF-8, or `undefined` when it is. Reads it piece by piece. */
export async function textDefect(filepath: string): Promise<TextDefect | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let opening = '';
  try {
    for await (const chunk of createReadStream(filepath)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (text.includes('\0')) return 'binary';
      if (opening.length < 4_096) opening += text.slice(0, 4_096);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return 'encoding';
    throw error;
  }
  return markup.test(opening) ? 'markup' : undefined;
}
