import type { Clock } from "#lib/clock.ts";
import { answerWithin } from "#lib/health/answer-within.ts";
import { log } from "#lib/log.ts";

const LOOK_EVERY_MS = 5000;

/** While it is lost: it is found again within two seconds of its return. */
const LOOK_AGAIN_MS = 500;

/** One that is only slow is not lost; one that was lost answers quickly or is asked again. */
const PATIENCE_MS = 5000;
const PATIENCE_WHILE_LOST_MS = 1500;

/**
 * Knows whether the database answers: it is asked now and then, and whoever fails to read it says
 * so. While it is lost it is asked in nobody's name but the watch's, so that no requests pile up.
 */
export class DatabaseWatch {
  readonly #ask: () => PromiseLike<unknown>;
  readonly #now: Clock;
  #answeredAt: number;
  #lostAt: number | null = null;
  /** The log has been told that it is lost. */
  #isTold = false;
  #timer: NodeJS.Timeout | undefined;
  /** Which look counts: one that began before the last report tells nothing about now. */
  #turn = 0;

  /** @param ask a query that costs next to nothing */
  constructor(ask: () => PromiseLike<unknown>, now: Clock) {
    this.#ask = ask;
    this.#now = now;
    this.#answeredAt = now();
    this.#lookIn(LOOK_EVERY_MS);
  }

  /** Whether it is known not to answer. */
  get isLost(): boolean {
    return this.#lostAt !== null;
  }

  /** When it was last known to answer, in UTC milliseconds. */
  get answeredAt(): number {
    return this.#answeredAt;
  }

  /** Says that a query failed for want of an answer: the database counts as lost until it gives one. */
  report(): void {
    if (this.isLost) return;
    this.#lostAt = this.#now();
    this.#lookIn(0);
  }

  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }

  #lookIn(ms: number): void {
    this.#turn += 1;
    const turn = this.#turn;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(turn), ms).unref();
  }

  async #look(turn: number): Promise<void> {
    const askedAt = this.#now();
    const patience = this.isLost ? PATIENCE_WHILE_LOST_MS : PATIENCE_MS;
    try {
      await answerWithin(this.#ask(), patience);
      if (turn === this.#turn) this.#find(askedAt);
    } catch (error) {
      if (turn === this.#turn) this.#lose(error);
    }
    if (turn === this.#turn) this.#lookIn(this.isLost ? LOOK_AGAIN_MS : LOOK_EVERY_MS);
  }

  #find(askedAt: number): void {
    this.#answeredAt = askedAt;
    if (this.#lostAt !== null && this.#isTold) {
      log().info({ lostForMs: this.#now() - this.#lostAt }, "the database answers again");
    }
    this.#lostAt = null;
    this.#isTold = false;
  }

  #lose(error: unknown): void {
    this.#lostAt ??= this.#now();
    if (this.#isTold) return;
    this.#isTold = true;
    log().error({ err: error }, "the database does not answer");
  }
}
