import { promisify } from 'node:util';
import zlib from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';
export const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** A buffer of its own: what zlib gives is a window on a block of 16 KB, which stays in memory as long as the window does. */
function alone(window: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(window.length);
  window.copy(copy);
  return copy;
}

/** A window as wide as the body, and no wider: brotli reserves several times its window for each page it compresses. */
const windowBits = (length: number) => Math.min(22, Math.max(16, Math.ceil(Math.log2(length + 1))));

/** Compressed copies of a body. `quality` is brotli's: 11 for what never changes, less for what is rendered often. */
export async function compress(body: Buffer, quality: number): Promise<Record<Encoding, Buffer>> {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: quality,
    [BROTLI_PARAM_SIZE_HINT]: body.length,
    [BROTLI_PARAM_LGWIN]: windowBits(body.length),
  };
  const [br, gz] = await Promise.all([brotli(body, { params }), gzip(body, { level: 9 })]);
  return { br: alone(br), gzip: alone(gz), identity: body };
}

const known = new Map<string, Encoding>();

function choose(accepted: string): Encoding {
  const refused = (name: string) => new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`, 'i').test(accepted);
  for (const name of ['br', 'gzip'] as const) {
    if (new RegExp(`(?:^|,)\\s*${name}\\b`, 'i').test(accepted) && !refused(name)) return name;
  }
  return 'identity';
}

/** The best copy for an `Accept-Encoding` header. Remembered: browsers send a handful of values. */
export function negotiate(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  const found = known.get(accepted);
  if (found) return found;
  const chosen = choose(accepted);
  if (known.size > 200) known.clear();
  known.set(accepted, chosen);
  return chosen;
}
