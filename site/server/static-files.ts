import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { compress, type Encoding } from './encodings.ts';

export interface StaticFile {
  /** May be opened by itself in a window, as a picture can; a style sheet, a script and a font are only ever parts. */
  document: boolean;
  headers: Record<string, string>;
  etag: string;
  copies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const parts = new Set(['.css', '.js', '.mjs', '.woff2']);

const compressible = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.webmanifest', '.xml']);

/**
 * The site's built assets, read once and compressed once. Those under `/assets/` have their hash in their name and
 * never change. Compression goes on behind: until it is done, files are served as they are.
 *
 * @returns the files by URL path, empty when the folder does not exist
 */
export async function loadStaticFiles(folder: string): Promise<Map<string, StaticFile>> {
  const found = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, StaticFile>();
  for (const one of found) {
    if (!one.isFile()) continue;
    const file = path.join(one.parentPath, one.name);
    const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    const extension = path.extname(file);
    const identity = await fs.readFile(file);
    files.set(url, {
      document: !parts.has(extension),
      headers: {
        'content-type': types[extension] ?? 'application/octet-stream',
        'cache-control': url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      },
      etag: createHash('sha256').update(identity).digest('base64url').slice(0, 20),
      copies: { identity },
    });
  }
  void compressAll(files);
  return files;
}

async function compressAll(files: Map<string, StaticFile>): Promise<void> {
  for (const [url, file] of files) {
    if (compressible.has(path.extname(url))) file.copies = await compress(file.copies.identity, 11);
  }
}
