import { onCommit } from "#db/commits.ts";
import { onForeignCommit } from "#db/foreign-commits.ts";
import { listChangesAfter } from "#db/queries/changes.ts";
import type { Context } from "#lib/context.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { unpackTags } from "#lib/live/packed-tags.ts";
import type { Change } from "#lib/live/record-change.ts";
import { log } from "#lib/log.ts";

/** A change as its row tells it. */
export type RecordedChange = {
  seq: number;
  /** UTC milliseconds. */
  at: number;
  /** `rules-changed` is for instances alone, `message-private` for the holder of a lease. */
  kind: Change["kind"] | "message-private" | "rules-changed";
  messageId: number | null;
  /** `home`, `number:…`, `country:…`, `sender:…`, `service:…`; of a private message `lease:…` alone. */
  tags: string[];
};

type Listener = (changes: RecordedChange[]) => void;

const BATCH = 500;

/** How soon what could not be read is tried again. */
const RETRY_AFTER_MS = 250;

/**
 * Hands every change to its listeners, in order and once: what this process commits at once, what
 * others do as soon as it hears of it. It reads rows: a commit only wakes it.
 */
export class ChangeFeed {
  readonly #ctx: Context;
  readonly #listeners = new Set<Listener>();
  readonly #stops: (() => void)[];
  #seq: number;
  #isReading = false;
  #isWoken = false;
  #hasFailed = false;
  #isStopped = false;

  /** Starts after the newest change. */
  static async start(ctx: Context): Promise<ChangeFeed> {
    return new ChangeFeed(ctx, await newestSeq(ctx));
  }

  private constructor(ctx: Context, seq: number) {
    this.#ctx = ctx;
    this.#seq = seq;
    const wake = () => this.#wake();
    this.#stops = [onCommit(ctx.db, wake), onForeignCommit(ctx.db, wake)];
  }

  /** The newest change that every listener has got. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether every listener has got what was committed here, and what was heard of from others. */
  get isCurrent(): boolean {
    return !this.#isReading && !this.#hasFailed;
  }

  onChanges(listener: Listener): void {
    this.#listeners.add(listener);
  }

  stop(): void {
    this.#isStopped = true;
    for (const stop of this.#stops) stop();
  }

  #wake(): void {
    this.#isWoken = true;
    if (this.#isReading || this.#isStopped) return;
    this.#isReading = true;
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      while (this.#isWoken) {
        const changes = await this.#readNext();
        if (changes.length > 0) this.#tell(changes);
      }
      this.#hasFailed = false;
    } catch (error) {
      // One line for an outage, however long it is.
      if (!this.#hasFailed) log().error({ err: error }, "changes can't be read");
      this.#hasFailed = true;
      setTimeout(() => this.#wake(), RETRY_AFTER_MS).unref();
    }
    // In the same turn as the last look at `isWoken`: nobody can wake it unheard in between.
    this.#isReading = false;
  }

  async #readNext(): Promise<RecordedChange[]> {
    this.#isWoken = false;
    const rows = await listChangesAfter(this.#ctx.db, { seq: this.#seq, limit: BATCH });
    this.#isWoken ||= rows.length === BATCH;
    this.#seq = rows.at(-1)?.seq ?? this.#seq;
    return rows.map(recordedChange);
  }

  /** One listener that fails takes nothing from the others. */
  #tell(changes: RecordedChange[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(changes);
      } catch (error) {
        log().error({ err: error }, "changes were not listened to");
      }
    }
  }
}

type ChangeRow = Awaited<ReturnType<typeof listChangesAfter>>[number];

/** A change's row with its tags unpacked. */
export function recordedChange(row: ChangeRow): RecordedChange {
  return { ...row, kind: row.kind as RecordedChange["kind"], tags: unpackTags(row.tags) };
}
