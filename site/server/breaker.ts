/** Stops asking something that does not answer: after some failures in a row, everything is refused for a while. */
export class Breaker {
  readonly #threshold: number;
  readonly #pauseMs: number;
  readonly #now: () => number;
  #failures = 0;
  #until = 0;

  constructor({
    threshold = 3,
    pauseMs = 3000,
    now = Date.now,
  }: { threshold?: number; pauseMs?: number; now?: () => number } = {}) {
    this.#threshold = threshold;
    this.#pauseMs = pauseMs;
    this.#now = now;
  }

  /** True while nothing should be asked. After the pause one failure is enough to open it again. */
  get open(): boolean {
    return this.#failures >= this.#threshold && this.#now() < this.#until;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.#threshold) this.#until = this.#now() + this.#pauseMs;
  }

  succeeded(): void {
    this.#failures = 0;
  }
}
