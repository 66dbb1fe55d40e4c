import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

export interface Finding {
  file: string;
  needle: string;
}

const open: Record<string, (content: Buffer) => Buffer> = {
  '.br': (content) => zlib.brotliDecompressSync(content),
  '.gz': (content) => zlib.gunzipSync(content),
};

/**
 * Looks for private strings in every file of a page store: names, metadata and bodies, compressed copies opened.
 *
 * @returns each file that holds one; `scanned` lets a test make sure that there was something to look at
 */
export function scanStore(directory: string, needles: readonly string[]): { scanned: number; findings: Finding[] } {
  const files = fs.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const findings: Finding[] = [];
  for (const one of files) {
    const file = path.join(one.parentPath, one.name);
    const content = fs.readFileSync(file);
    const text = (open[path.extname(file)]?.(content) ?? content).toString('utf8');
    for (const needle of needles) if (text.includes(needle) || file.includes(needle)) findings.push({ file, needle });
  }
  return { scanned: files.length, findings };
}
