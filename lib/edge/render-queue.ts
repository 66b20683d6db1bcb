/** Thrown when more pages wait to be made than the server could make in a reasonable time. */
export class TooBusy extends Error {
  readonly code = "too-busy";
}

/** Renders share one thread: more of them at once only make each later. */
const MAX_RUNNING = 4;
const MAX_WAITING = 256;

/** Runs renders, few at once, in the order in which they were asked for. */
export class RenderQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @throws TooBusy when too many wait already, and what the work throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= MAX_RUNNING) {
      if (this.#waiting.length >= MAX_WAITING) throw new TooBusy();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
