import { Problem } from "#lib/http/problem.ts";
import type { ChangeFeed, RecordedChange } from "#lib/live/change-feed.ts";
import { shared } from "#lib/shared.ts";
import { type Ending, Waiter } from "#lib/waiting/waiter.ts";

/** What somebody waits for. */
export type Wait<T> = {
  /** Changes with one of these are looked at: `number:17875550101`, `lease:12`, `home`. */
  tags: readonly string[];
  /** Who waits, as far as limits go: the client's address, or its key. */
  client: string;
  /** Until when, UTC milliseconds. */
  until: number;
  /** Aborted once nobody waits any more. */
  signal: AbortSignal;
  /**
   * Looks whether it is there: with null at everything, first of all, and again when more changed
   * than is kept in line; with a change at what that one tells.
   */
  look(change: RecordedChange | null): Promise<T | null>;
};

export type WaitersOptions = {
  max: number;
  maxPerClient: number;
  now: () => number;
};

/** Everybody in this process who waits for something to happen. */
export class Waiters {
  readonly #options: WaitersOptions;
  readonly #byTag = new Map<string, Set<Waiter>>();
  readonly #perClient = new Map<string, number>();
  readonly #endings: Record<Ending, number> = { found: 0, over: 0, gone: 0, failed: 0 };
  readonly #refused = { full: 0, "client-full": 0 };
  #open = 0;
  #isEnding = false;

  constructor(feed: Pick<ChangeFeed, "onChanges">, options: WaitersOptions) {
    this.#options = options;
    feed.onChanges((changes) => this.#tell(changes));
  }

  /**
   * Waits until looking finds something. It listens before it looks for the first time: nothing falls
   * between. While the database is lost it goes on waiting.
   * @returns what was found; null when the time is over, nobody waits any more, or the process ends
   * @throws Problem unavailable when too many wait; too-many-requests when too many of this client do;
   * and what `look` throws
   */
  async wait<T>(wait: Wait<T>): Promise<T | null> {
    const { tags, client, until, signal, look } = wait;
    const now = this.#options.now();
    if (until <= now || this.#isEnding || this.#options.max === 0) return look(null);
    this.#refuse(client);
    const waiter = new Waiter(look as Wait<unknown>["look"], now);
    const timer = setTimeout(() => waiter.end("over"), until - now);
    const leave = () => waiter.end("gone");
    signal.addEventListener("abort", leave, { once: true });
    this.#add(waiter, tags, client);
    if (signal.aborted) leave();
    try {
      return (await waiter.found()) as T | null;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", leave);
      this.#remove(waiter, tags, client);
    }
  }

  /** Lets everybody go, as if their time were over; nobody waits afterwards. */
  close(): void {
    this.#isEnding = true;
    for (const waiters of this.#byTag.values()) {
      for (const waiter of waiters) waiter.end("over");
    }
  }

  /** When the newest that waits for changes with a tag began, UTC milliseconds; null where nobody waits. */
  newestOpening(tag: string): number | null {
    let newest: number | null = null;
    for (const { begunAt } of this.#byTag.get(tag) ?? []) newest = Math.max(newest ?? 0, begunAt);
    return newest;
  }

  stats() {
    return { open: this.#open, ended: { ...this.#endings }, refused: { ...this.#refused } };
  }

  #tell(changes: RecordedChange[]): void {
    for (const change of changes) {
      for (const tag of change.tags) {
        for (const waiter of this.#byTag.get(tag) ?? []) waiter.tell(change);
      }
    }
  }

  #refuse(client: string): void {
    const { max, maxPerClient } = this.#options;
    if (this.#open >= max) {
      this.#refused.full += 1;
      throw new Problem("unavailable", "As many wait already as can; ask again in a moment.");
    }
    if ((this.#perClient.get(client) ?? 0) >= maxPerClient) {
      this.#refused["client-full"] += 1;
      const detail = `You wait ${maxPerClient} times already; more at once is not possible.`;
      throw new Problem("too-many-requests", detail);
    }
  }

  #add(waiter: Waiter, tags: readonly string[], client: string): void {
    for (const tag of tags) {
      const others = this.#byTag.get(tag);
      if (others) others.add(waiter);
      else this.#byTag.set(tag, new Set([waiter]));
    }
    this.#perClient.set(client, (this.#perClient.get(client) ?? 0) + 1);
    this.#open += 1;
  }

  #remove(waiter: Waiter, tags: readonly string[], client: string): void {
    for (const tag of tags) {
      const others = this.#byTag.get(tag);
      others?.delete(waiter);
      if (others?.size === 0) this.#byTag.delete(tag);
    }
    const left = (this.#perClient.get(client) ?? 0) - 1;
    if (left > 0) this.#perClient.set(client, left);
    else this.#perClient.delete(client);
    this.#open -= 1;
    this.#endings[waiter.ending] += 1;
  }
}

const holder = shared<{ waiters: Waiters | null }>("waiters", () => ({ waiters: null }));

/** Says where one waits in this process. */
export function offerWaiters(waiters: Waiters): void {
  holder.waiters = waiters;
}

/** Where one waits in this process. @throws where nobody can, as on the command line */
export function waiters(): Waiters {
  if (!holder.waiters) throw new Error("Nobody can wait in this process.");
  return holder.waiters;
}
