import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { releaseLease } from "#lib/leases/end-lease.ts";
import type { LeaseLimits } from "#lib/leases/lease-limits.ts";
import { type BegunLease, type LeaseNumberInput, leaseNumber } from "#lib/leases/lease-number.ts";
import type { ChangeFeed, RecordedChange } from "#lib/live/change-feed.ts";
import { shared } from "#lib/shared.ts";

/** Who asks for a lease, and for how long they wait for a number to be free. */
export type Asking = {
  ctx: Context;
  input: LeaseNumberInput;
  limits: LeaseLimits;
  /** Who waits, as far as limits go: the client's address, or its key. */
  client: string;
  /** UTC milliseconds; in the past where nobody waits. */
  until: number;
  /** Aborted once nobody waits for the answer any more. */
  signal: AbortSignal;
};

export type LeaseQueueOptions = { max: number; maxPerClient: number };

type Entry = Asking & {
  /** Why it waits: that no number is free. */
  problem: Problem;
  isGone: boolean;
  settle(outcome: BegunLease | Error): void;
};

/** After these there may be a free number, or room for one more lease. */
const openings: ReadonlySet<RecordedChange["kind"]> = new Set([
  "number-freed",
  "number-added",
  "number-activated",
]);

/** That nobody waits at a number any more is no change: it is looked for now and then. */
const LOOKED_EVERY_MS = 5000;

/** Everybody in this process who waits for a number to be free: who came first gets the first. */
export class LeaseQueue {
  readonly #options: LeaseQueueOptions;
  #entries: Entry[] = [];
  #serving: Promise<void> | null = null;
  #isWoken = false;
  #isEnding = false;
  readonly #timer: NodeJS.Timeout;

  constructor(feed: Pick<ChangeFeed, "onChanges">, options: LeaseQueueOptions) {
    this.#options = options;
    feed.onChanges((changes) => {
      if (changes.some(({ kind }) => openings.has(kind))) this.#wake();
    });
    this.#timer = setInterval(() => this.#wake(), LOOKED_EVERY_MS).unref();
  }

  /**
   * Leases a number, or waits for one to be free, behind those who came before. Nobody who has gone
   * away keeps a number.
   * @throws what `leaseNumber` throws, conflict once the time is over; unavailable when too many wait,
   * too-many-requests when too many of this client do
   */
  async lease(asking: Asking): Promise<BegunLease> {
    const { ctx, until, signal } = asking;
    // Whoever does not wait does not get before those who do.
    const before = this.#entries.find((each) => areRivals(each, asking));
    const problem = before ? before.problem : await tryOnce(asking);
    if (!("kind" in problem)) {
      if (signal.aborted) await giveBack(ctx, problem);
      return problem;
    }
    if (until <= ctx.now() || this.#isEnding || this.#options.max === 0) throw problem;
    return this.#wait(asking, problem);
  }

  /** Lets everybody go, as if their time were over. */
  close(): void {
    this.#isEnding = true;
    clearInterval(this.#timer);
    for (const entry of [...this.#entries]) entry.settle(entry.problem);
  }

  stats() {
    return { open: this.#entries.length };
  }

  #wait(asking: Asking, problem: Problem): Promise<BegunLease> {
    const { ctx, client, until, signal } = asking;
    this.#refuse(client);
    return new Promise<BegunLease>((resolve, reject) => {
      const leave = () => entry.settle(entry.problem);
      const timer = setTimeout(leave, until - ctx.now());
      const entry: Entry = {
        ...asking,
        problem,
        isGone: false,
        settle: (outcome) => {
          if (entry.isGone) return;
          entry.isGone = true;
          clearTimeout(timer);
          signal.removeEventListener("abort", leave);
          this.#entries = this.#entries.filter((each) => each !== entry);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#entries.push(entry);
      // What was freed before it stood here told nobody.
      if (signal.aborted) leave();
      else this.#wake();
    });
  }

  #refuse(client: string): void {
    const { max, maxPerClient } = this.#options;
    if (this.#entries.length >= max) {
      throw new Problem("unavailable", "As many wait already as can; ask again in a moment.");
    }
    const own = this.#entries.filter((each) => each.client === client).length;
    if (own < maxPerClient) return;
    const detail = `You wait ${maxPerClient} times already; more at once is not possible.`;
    throw new Problem("too-many-requests", detail);
  }

  #wake(): void {
    this.#isWoken = true;
    this.#serving ??= this.#serve().finally(() => {
      this.#serving = null;
      if (this.#isWoken && this.#entries.length > 0) this.#wake();
    });
  }

  /** Goes through all who wait, in order, and again when more may be free meanwhile. */
  async #serve(): Promise<void> {
    while (this.#isWoken) {
      this.#isWoken = false;
      /** Countries of which none is free; null for any. */
      const isUsedUp = new Set<string | null>();
      for (const entry of [...this.#entries]) {
        const { country } = entry.input;
        if (isUsedUp.has(null)) break;
        if (entry.isGone || isUsedUp.has(country)) continue;
        if (!(await this.#serveOne(entry))) isUsedUp.add(country);
      }
    }
  }

  /** @returns false when no number is free for it */
  async #serveOne(entry: Entry): Promise<boolean> {
    try {
      const begun = await tryOnce(entry);
      if ("kind" in begun) {
        entry.problem = begun;
        return false;
      }
      if (entry.isGone) await giveBack(entry.ctx, begun);
      else entry.settle(begun);
    } catch (error) {
      entry.settle(error as Error);
    }
    return true;
  }
}

/** Whether a number that is free may be for either. */
function areRivals({ input: one }: Asking, { input: other }: Asking): boolean {
  return one.country === null || other.country === null || one.country === other.country;
}

/** @returns the lease, or that no number is free */
async function tryOnce({ ctx, input, limits }: Asking): Promise<BegunLease | Problem> {
  try {
    return await leaseNumber(ctx, input, limits);
  } catch (error) {
    const { code, kind } = error as Partial<Problem>;
    if (code === "problem" && kind === "conflict") return error as Problem;
    throw error;
  }
}

/** Nobody knows of the lease: its number need not rest. */
function giveBack(ctx: Context, { rowId }: BegunLease): Promise<void> {
  return releaseLease(ctx, rowId, 0);
}

const holder = shared<{ queue: LeaseQueue | null }>("lease-queue", () => ({ queue: null }));

/** Says where one waits for a number in this process. */
export function offerLeaseQueue(queue: LeaseQueue): void {
  holder.queue = queue;
}

/** Where one waits for a number in this process. @throws where nobody can, as on the command line */
export function leaseQueue(): LeaseQueue {
  if (!holder.queue) throw new Error("Nobody can wait for a number in this process.");
  return holder.queue;
}
