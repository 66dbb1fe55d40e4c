/** Which pages depend on each key. Most keys are one page's alone, thousands of them: a set for each would weigh more than the pages. */
export class Dependents {
  readonly #pages = new Map<string, string | Set<string>>();

  /** The pages which depend on one of these keys. */
  of(keys: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const key of keys) {
      const pages = this.#pages.get(key);
      if (typeof pages === 'string') found.add(pages);
      else for (const page of pages ?? []) found.add(page);
    }
    return found;
  }

  add(page: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const pages = this.#pages.get(key);
      if (pages === undefined) this.#pages.set(key, page);
      else if (typeof pages !== 'string') pages.add(page);
      else if (pages !== page) this.#pages.set(key, new Set([pages, page]));
    }
  }

  remove(page: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const pages = this.#pages.get(key);
      if (pages instanceof Set) pages.delete(page);
      if (pages === page || (pages instanceof Set && pages.size === 0)) this.#pages.delete(key);
    }
  }
}
