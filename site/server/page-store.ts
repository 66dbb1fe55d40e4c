import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Dependents } from './dependents.ts';
import { compress, encodings, type Encoding } from './encodings.ts';
import { pageFile, storeKey } from './public-paths.ts';
import { RamCache } from './ram-cache.ts';

export interface PageContent {
  body: Buffer;
  /** lower case; those of `keptHeaders` are kept */
  headers: Record<string, string>;
  depends: string[];
}

export interface StoredPage {
  key: string;
  headers: Record<string, string>;
  depends: string[];
  etag: string;
  sizes: Record<Encoding, number>;
}

const keptHeaders = ['content-type', 'content-security-policy', 'content-language', 'link', 'x-robots-tag'];

const suffixes: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** Quick enough for a page rendered after each change, and within 3 % of the best on HTML. */
const pageQuality = 6;

/** Enough for what 7,500 resources and their lists name. */
const mostWords = 50_000;

export interface PageStoreOptions {
  /** the store's folder; pages go to `<directory>/builds/<build>/pages` */
  directory: string;
  build: string;
  ramBytes?: number;
}

/**
 * Public pages as files, with an index in memory. A page exists when its metadata file (`.meta.json`) does: that file is
 * written last and deleted first, so that a crash leaves a page absent rather than half replaced.
 */
export class PageStore {
  readonly buildDirectory: string;
  readonly #pages: string;
  readonly #index = new Map<string, StoredPage>();
  readonly #dependents = new Dependents();
  readonly #ram: RamCache;
  #bytes = 0;
  /** Headers and dependencies are the same words on thousands of pages: kept once. */
  readonly #words = new Map<string, string>();
  readonly #folders = new Set<string>();
  /** Writes and deletions of one page come one after the other. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor({ directory, build, ramBytes = 64 * 1024 * 1024 }: PageStoreOptions) {
    this.buildDirectory = path.join(directory, 'builds', build);
    this.#pages = path.join(this.buildDirectory, 'pages');
    this.#ram = new RamCache(ramBytes);
  }

  /** Loads the index, drops what other builds left and what a crash left half written. */
  async open(): Promise<void> {
    await fs.mkdir(this.#pages, { recursive: true });
    const builds = path.dirname(this.buildDirectory);
    for (const name of await fs.readdir(builds)) {
      if (name !== path.basename(this.buildDirectory)) await fs.rm(path.join(builds, name), { recursive: true });
    }
    const files = await fs.readdir(this.#pages, { recursive: true, withFileTypes: true });
    const kept = new Set<string>();
    const names = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
    for (const name of names.filter((file) => file.endsWith('.meta.json'))) {
      const page = await readMeta(name);
      if (!page || storeKey(page.key) === null) continue;
      this.#add(this.#sharing(page));
      kept.add(name);
      for (const encoding of encodings) kept.add(this.#file(page.key, encoding));
    }
    await Promise.all(names.filter((name) => !kept.has(name)).map((name) => fs.rm(name, { force: true })));
  }

  get size(): number {
    return this.#index.size;
  }

  /** Bytes of the stored pages on disk, in all their encodings. */
  get bytes(): number {
    return this.#bytes;
  }

  get ramBytes(): number {
    return this.#ram.bytes;
  }

  get(key: string): StoredPage | undefined {
    return this.#index.get(key);
  }

  keys(): string[] {
    return [...this.#index.keys()];
  }

  /** The stored pages which depend on one of these keys. */
  dependents(keys: Iterable<string>): Set<string> {
    return this.#dependents.of(keys);
  }

  /** A body already in memory: the quick path. */
  cached(key: string, encoding: Encoding): Buffer | undefined {
    return this.#ram.get(`${encoding} ${key}`);
  }

  /** A body, from memory or disk; undefined when `page` is no longer the stored one. */
  async read(page: StoredPage, encoding: Encoding): Promise<Buffer | undefined> {
    const { key } = page;
    const inRam = this.cached(key, encoding);
    if (inRam) return inRam;
    const body = await fs.readFile(this.#file(key, encoding)).catch(() => undefined);
    if (this.#index.get(key) !== page || body?.length !== page.sizes[encoding]) return undefined;
    this.#ram.set(`${encoding} ${key}`, body);
    return body;
  }

  /**
   * Stores a page unless `isCurrent` says, at the last moment, that what it shows changed while it was being written.
   *
   * @returns the stored page, or undefined when it was not kept
   */
  put(key: string, content: PageContent, isCurrent: () => boolean): Promise<StoredPage | undefined> {
    return this.#inTurn(key, async () => {
      const copies = await compress(content.body, pageQuality);
      if (!isCurrent()) return undefined;
      const etag = createHash('sha256').update(content.body).digest('base64url').slice(0, 20);
      const sizes = { br: copies.br.length, gzip: copies.gzip.length, identity: copies.identity.length };
      const headers = Object.fromEntries(
        keptHeaders.flatMap((name) => (content.headers[name] ? [[name, content.headers[name]]] : [])),
      );
      const page = this.#sharing({ key, headers, depends: content.depends, etag, sizes });
      await this.#makeFolder(path.dirname(this.#file(key, 'identity')));
      if (this.#index.has(key)) await fs.rm(this.#meta(key), { force: true });
      for (const encoding of encodings) await writeAtomically(this.#file(key, encoding), copies[encoding]);
      if (isCurrent()) await writeAtomically(this.#meta(key), Buffer.from(JSON.stringify(page)));
      if (!isCurrent()) {
        this.#remove(key);
        await this.#unlink(key);
        return undefined;
      }
      this.#remove(key);
      this.#add(page);
      // What nearly every reader asks for; another copy comes to memory when somebody asks for it.
      this.#ram.set(`br ${key}`, copies.br);
      return page;
    });
  }

  /** Forgets pages at once, then deletes their files; resolves when nothing of them is left on disk. */
  async delete(keys: Iterable<string>): Promise<void> {
    const all = [...keys];
    for (const key of all) this.#remove(key);
    await Promise.all(all.map((key) => this.#inTurn(key, () => this.#unlink(key))));
  }

  /**
   * Makes sure that these pages do not outlive this process as they are, while they may still be served until their next
   * rendering. Resolves when that is on disk.
   */
  async expire(keys: Iterable<string>): Promise<void> {
    await Promise.all([...keys].map((key) => this.#inTurn(key, () => fs.rm(this.#meta(key), { force: true }))));
  }

  /** Deletes every page. */
  async wipe(): Promise<void> {
    await this.delete(this.keys());
    await Promise.all(this.#turns.values());
    await fs.rm(this.#pages, { recursive: true, force: true });
    await fs.mkdir(this.#pages, { recursive: true });
    this.#folders.clear();
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    await fs.mkdir(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #word(text: string): string {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    if (this.#words.size >= mostWords) this.#words.clear();
    this.#words.set(text, text);
    return text;
  }

  /** The page, made of words kept once. */
  #sharing(page: StoredPage): StoredPage {
    return {
      ...page,
      depends: page.depends.map((key) => this.#word(key)),
      headers: Object.fromEntries(Object.entries(page.headers).map(([name, value]) => [name, this.#word(value)])),
    };
  }

  #add(page: StoredPage): void {
    this.#index.set(page.key, page);
    this.#bytes += bytesOf(page);
    this.#dependents.add(page.key, page.depends);
  }

  #remove(key: string): void {
    const page = this.#index.get(key);
    for (const encoding of encodings) this.#ram.delete(`${encoding} ${key}`);
    if (!page) return;
    this.#index.delete(key);
    this.#bytes -= bytesOf(page);
    this.#dependents.remove(key, page.depends);
  }

  async #unlink(key: string): Promise<void> {
    await fs.rm(this.#meta(key), { force: true });
    await Promise.all(encodings.map((encoding) => fs.rm(this.#file(key, encoding), { force: true })));
  }

  #file(key: string, encoding: Encoding): string {
    return path.join(this.#pages, pageFile(key)) + suffixes[encoding];
  }

  #meta(key: string): string {
    return `${this.#file(key, 'identity')}.meta.json`;
  }

  #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(work, work);
    const settled = turn
      // A folder deleted by hand is made again by the next writing.
      .catch(() => this.#folders.clear())
      .then(() => {
        if (this.#turns.get(key) === settled) this.#turns.delete(key);
      });
    this.#turns.set(key, settled);
    return turn;
  }
}

const bytesOf = ({ sizes }: StoredPage) => encodings.reduce((sum, encoding) => sum + sizes[encoding], 0);

async function readMeta(file: string): Promise<StoredPage | null> {
  try {
    const page = JSON.parse(await fs.readFile(file, 'utf8')) as StoredPage;
    return typeof page.key === 'string' && Array.isArray(page.depends) ? page : null;
  } catch {
    return null;
  }
}

let temporaries = 0;

/** Writes a file so that a reader, or a crash, finds the old content or the new one. */
export async function writeAtomically(file: string, content: Buffer | string): Promise<void> {
  const temporary = `${file}.${process.pid}.${(temporaries += 1)}.tmp`;
  try {
    await fs.writeFile(temporary, content);
    await fs.rename(temporary, file);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}
