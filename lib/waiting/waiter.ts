import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import type { RecordedChange } from "#lib/live/change-feed.ts";

/** How a wait ended. */
export type Ending = "found" | "over" | "gone" | "failed";

type Look = (change: RecordedChange | null) => Promise<unknown>;

/** What is further behind looks at everything instead. */
const MAX_IN_LINE = 200;

/** How soon what the database did not answer is asked again. */
const AGAIN_MS = 500;

/** One who waits: looks at changes one after the other, in the order in which they came. */
export class Waiter {
  /** UTC milliseconds. */
  readonly begunAt: number;
  ending: Ending = "over";
  readonly #look: Look;
  readonly #result = Promise.withResolvers<unknown>();
  #line: (RecordedChange | null)[] = [];
  #newest: RecordedChange | null = null;
  #isLooking = false;
  #isEnded = false;
  #hasLooked = false;
  /** While the database is lost: goes on at once. */
  #wake: (() => void) | null = null;

  constructor(look: Look, begunAt: number) {
    this.#look = look;
    this.begunAt = begunAt;
  }

  /** Looks for the first time, then at what it is told. @returns null when it ended without */
  found(): Promise<unknown> {
    this.#line.unshift(null);
    this.#goOn();
    return this.#result.promise;
  }

  tell(change: RecordedChange): void {
    // A change with two of its tags is one change.
    if (this.#isEnded || change === this.#newest) return;
    this.#newest = change;
    if (this.#line.length < MAX_IN_LINE) this.#line.push(change);
    else this.#line = [null];
    this.#goOn();
  }

  /** Ends it, after the look that is being taken: what that one finds counts, unless nobody wants it. */
  end(ending: "over" | "gone"): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.ending = ending;
    this.#line = [];
    this.#wake?.();
    if (!this.#isLooking || ending === "gone") this.#result.resolve(null);
  }

  #goOn(): void {
    if (this.#isLooking || this.#isEnded) return;
    this.#isLooking = true;
    this.#lookAtAll().then(
      (found) => this.#settle(found),
      (error) => {
        this.#finish("failed");
        this.#result.reject(error);
      },
    );
  }

  #settle(found: unknown): void {
    this.#isLooking = false;
    if (found !== null) this.#finish("found");
    if (this.#isEnded) this.#result.resolve(found);
    // It was told more between its last look and now.
    else if (this.#line.length > 0) this.#goOn();
  }

  #finish(ending: "found" | "failed"): void {
    if (this.ending !== "gone") this.ending = ending;
    this.#isEnded = true;
  }

  async #lookAtAll(): Promise<unknown> {
    while (this.#line.length > 0) {
      const found = await this.#lookAt(this.#line.shift()!);
      if (found !== null) return found;
    }
    return null;
  }

  /** What waited before the database was lost waits on; what begins then is told so. */
  async #lookAt(change: RecordedChange | null): Promise<unknown> {
    for (;;) {
      try {
        const found = await this.#look(change);
        this.#hasLooked = true;
        return found;
      } catch (error) {
        if (!this.#hasLooked || !isDatabaseUnavailable(error)) throw error;
        if (!this.#isEnded) await this.#pause();
        if (this.#isEnded) return null;
      }
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, AGAIN_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
