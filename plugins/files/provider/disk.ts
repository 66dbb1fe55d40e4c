import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Storage } from './storage';

/** Keeps files in one folder, which no web server may serve. A file appears under its name only once whole. */
export function diskStorage(directory: string): Storage {
  const place = (name: string) => path.join(directory, name);
  return {
    async write(name, _file, content) {
      await mkdir(directory, { recursive: true, mode: 0o750 });
      const partial = place(`.${name}.${randomBytes(6).toString('hex')}`);
      try {
        await pipeline(content, createWriteStream(partial, { mode: 0o640 }));
        await rename(partial, place(name));
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    delete: (name) => rm(place(name), { force: true }),
    size: (name) =>
      stat(place(name)).then(
        (found) => (found.isFile() ? found.size : undefined),
        () => undefined,
      ),
    openRead: (name, range) => createReadStream(place(name), range),
  };
}
