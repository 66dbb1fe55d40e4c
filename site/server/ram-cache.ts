/** Keeps the most recently used buffers, up to a total number of bytes. */
export class RamCache {
  readonly #entries = new Map<string, Buffer>();
  readonly #capacity: number;
  #bytes = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Buffer | undefined {
    const found = this.#entries.get(key);
    // Moving an entry costs a deletion and an insertion: only worth it when the cache may have to choose.
    if (found && this.#bytes > this.#capacity / 2) {
      this.#entries.delete(key);
      this.#entries.set(key, found);
    }
    return found;
  }

  set(key: string, value: Buffer): void {
    this.delete(key);
    if (value.length > this.#capacity) return;
    this.#entries.set(key, value);
    this.#bytes += value.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#capacity) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const found = this.#entries.get(key);
    if (!found) return;
    this.#entries.delete(key);
    this.#bytes -= found.length;
  }
}
