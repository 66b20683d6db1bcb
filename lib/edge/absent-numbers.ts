import { setImmediate as nextTurn } from "node:timers/promises";
import { listNumberStatuses } from "#db/queries/numbers.ts";
import type { Context } from "#lib/context.ts";
import type { ChangeFeed, RecordedChange } from "#lib/live/change-feed.ts";

/** As many as this are asked of the database: only a flood is answered from memory. */
const WINDOW_MS = 1000;
const ASKED_PER_WINDOW = 100;

/** What no change told of is known after so long all the same. */
const MAX_AGE_MS = 60_000;

/** Some 2 MB. A site with more numbers asks the database. */
const MAX_NUMBERS = 20_000;
const BATCH = 500;

/** Why there is no page: there never was one, or what it showed is public no more. */
export type Absence = "missing" | "gone";

/**
 * Tells in a flood of addresses which numbers have no page. It knows every number, as changes tell of
 * them, and says nothing of one that may have a page: whether it has one is for the database to say.
 */
export class AbsentNumbers {
  readonly #ctx: Context;
  readonly #feed: ChangeFeed;
  readonly #max: number;
  #known: Known | null = null;
  #loading: Known | null = null;
  #loadedAt = Number.NEGATIVE_INFINITY;
  #window = 0;
  #asked = 0;

  /** @param max how many numbers are held in memory at most */
  constructor(ctx: Context, feed: ChangeFeed, max = MAX_NUMBERS) {
    this.#ctx = ctx;
    this.#feed = feed;
    this.#max = max;
    feed.onChanges((changes) => this.#note(changes));
  }

  /** How many numbers it holds in memory. */
  get size(): number {
    return this.#known?.size ?? 0;
  }

  /** @returns null where the database has to be asked */
  find(e164: string): Absence | null {
    const now = this.#ctx.now();
    const window = Math.floor(now / WINDOW_MS);
    if (window !== this.#window) {
      this.#window = window;
      this.#asked = 0;
    }
    this.#asked += 1;
    if (this.#asked <= ASKED_PER_WINDOW) return null;
    const age = now - this.#loadedAt;
    if (age < 0 || age >= MAX_AGE_MS) void this.#load();
    if (!this.#known || !this.#feed.isCurrent) return null;
    const status = this.#known.get(e164);
    if (status === undefined) return "missing";
    return status === "gone" ? "gone" : null;
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    const loading: Known = new Map();
    this.#loading = loading;
    const isWhole = await this.#fill(loading).catch(() => false);
    this.#known = isWhole ? loading : null;
    this.#loading = null;
    this.#loadedAt = this.#ctx.now();
  }

  /** Others get their turn between batches. @returns whether all of them found room */
  async #fill(loading: Known): Promise<boolean> {
    for (let after = 0; ; await nextTurn()) {
      const rows = await listNumberStatuses(this.#ctx.db, { after, limit: BATCH });
      for (const { e164, status } of rows) {
        // What a change told meanwhile may be newer.
        if (!loading.has(e164)) loading.set(e164, status === "retired" ? "gone" : "uncertain");
      }
      if (loading.size > this.#max) return false;
      if (rows.length < BATCH) return true;
      after = rows.at(-1)!.id;
    }
  }

  #note(changes: RecordedChange[]): void {
    const moved = changes.filter(({ kind }) => kind.startsWith("number-"));
    for (const tag of moved.flatMap(({ tags }) => tags)) {
      if (!tag.startsWith(NUMBER)) continue;
      const e164 = tag.slice(NUMBER.length);
      this.#known?.set(e164, "uncertain");
      this.#loading?.set(e164, "uncertain");
    }
    if (this.size > this.#max) this.#known = null;
  }
}

/** The tag of a number, before its digits. */
const NUMBER = "number:";

type Known = Map<string, "gone" | "uncertain">;
