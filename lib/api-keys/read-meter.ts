import { millisecondsInSecond } from "date-fns/constants";
import { findLiveApiKeyById } from "#db/queries/api-keys.ts";
import type { Caller } from "#lib/api/caller.ts";
import { countRead } from "#lib/api-keys/count-read.ts";
import { dayOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";

/** Why a key is to be given no more messages. */
export type ReadEnd = "quota" | "key";

const COUNTED_EVERY_MS = millisecondsInSecond;
const LOOKED_AT_EVERY_MS = 15 * millisecondsInSecond;

/**
 * Counts what a key is given one by one against its daily quota, a second's messages at a time, and
 * sees that the key ends. What is not counted yet is part of what is left.
 */
export class ReadMeter {
  readonly #ctx: Context;
  readonly #caller: Caller;
  readonly #timers: NodeJS.Timeout[];
  #pending = 0;
  #day: number;
  #end: ReadEnd | null = null;
  #isCounting = false;

  constructor(ctx: Context, caller: Caller) {
    this.#ctx = ctx;
    this.#caller = caller;
    this.#day = dayOf(ctx.now());
    this.#timers = [
      setInterval(() => void this.#count(), COUNTED_EVERY_MS).unref(),
      setInterval(() => void this.#look(), LOOKED_AT_EVERY_MS).unref(),
    ];
  }

  /** Takes one message from what is left. @returns why there is none to take; null when it was */
  take(): ReadEnd | null {
    const caller = this.#caller;
    if (this.#end || caller.kind !== "key") return this.#end ?? "key";
    const today = dayOf(this.#ctx.now());
    if (today !== this.#day) {
      this.#day = today;
      caller.readToday = 0;
    }
    if (caller.readToday + this.#pending >= caller.dailyMessages) return "quota";
    this.#pending += 1;
    return null;
  }

  /** Counts what is not counted yet, and no more after that. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#count();
  }

  async #count(): Promise<void> {
    if (this.#pending === 0 || this.#isCounting) return;
    this.#isCounting = true;
    const messages = this.#pending;
    try {
      await countRead(this.#ctx, this.#caller, messages);
      this.#pending -= messages;
    } catch (error) {
      // Others read with the same key meanwhile; a database that is lost is asked again.
      if ((error as { kind?: unknown }).kind === "too-many-requests") this.#end = "quota";
      else log().warn({ err: error }, "what a key read could not be counted");
    }
    this.#isCounting = false;
  }

  async #look(): Promise<void> {
    const { db, now } = this.#ctx;
    if (this.#caller.kind !== "key") return;
    const id = this.#caller.apiKeyId;
    try {
      const [row] = await findLiveApiKeyById(db, { id, now: now(), day: dayOf(now()) });
      if (row) this.#caller.readToday = row.readToday;
      else this.#end = "key";
    } catch (error) {
      log().warn({ err: error }, "a key could not be looked at");
    }
  }
}
