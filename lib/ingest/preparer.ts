import { Worker } from "node:worker_threads";
import type { ParsedMessage } from "#lib/ingest/adapter.ts";
import { unpackPrepared } from "#lib/ingest/packed-prepared.ts";
import type { PreparedItem, PreparingSource } from "#lib/ingest/prepare-message.ts";
import type {
  PreparingAnswer,
  PreparingData,
  PreparingRequest,
} from "#lib/ingest/prepare-worker.ts";
import type { Keyring } from "#lib/keys/keyring.ts";
import { log } from "#lib/log.ts";
import type { Ruleset } from "#lib/rules/ruleset.ts";

/** Fewer are worked out sooner than they are handed over and back. */
const MIN_MESSAGES = 16;
/** Requests that the thread has not answered; what comes beyond is worked out here. */
const MAX_WAITING = 8;
/** A thread that ended is not started again sooner. */
const RESTART_AFTER_MS = 60_000;
/** Room for what is made on the way: with a third of it the thread spends half as much again on clearing it. */
const YOUNG_MIB = 96;

type Answered = (items: PreparedItem[] | null) => void;

type Thread = {
  worker: Worker;
  isReady: boolean;
  /** The rules that it was told last. */
  rules: Ruleset | null;
};

/**
 * Works out the messages of large requests in a thread beside the event loop, which answers others
 * meanwhile. Started by the first of them, which is worked out here, as is all that the thread can't take.
 */
export class Preparer {
  readonly #sealingKey: Keyring["sealingKey"];
  readonly #waiting = new Map<number, Answered>();
  #thread: Thread | null = null;
  #startedAt = -Infinity;
  #isClosed = false;
  #nth = 0;

  constructor({ sealingKey }: Pick<Keyring, "sealingKey">) {
    this.#sealingKey = sealingKey;
  }

  /**
   * Hands a request's messages over.
   * @returns what becomes of them, in order; null, now or later, where whoever asks is to work them out
   */
  prepare(
    rules: Ruleset,
    { id, resendsUnderNewIds = false }: PreparingSource,
    messages: ParsedMessage[],
  ): Promise<PreparedItem[] | null> | null {
    if (messages.length < MIN_MESSAGES || this.#waiting.size >= MAX_WAITING) return null;
    const thread = this.#thread ?? this.#start();
    if (!thread?.isReady) return null;
    const nth = this.#nth++;
    const isOther = thread.rules !== rules;
    thread.rules = rules;
    const answered = new Promise<PreparedItem[] | null>((resolve) => {
      this.#waiting.set(nth, resolve);
    });
    thread.worker.postMessage({
      nth,
      rules: isOther ? rules.rules : null,
      source: { id, resendsUnderNewIds },
      messages,
    } satisfies PreparingRequest);
    return answered;
  }

  /** Ends the thread; from now on everything is worked out where it is needed. */
  close(): void {
    this.#isClosed = true;
    void this.#thread?.worker.terminate();
  }

  #start(): Thread | null {
    const now = performance.now();
    if (this.#isClosed || now - this.#startedAt < RESTART_AFTER_MS) return null;
    this.#startedAt = now;
    const worker = new Worker(new URL("./prepare-worker.ts", import.meta.url), {
      // Whole requests are looked through for what may go, again and again, where there is less.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
      workerData: { sealingKey: this.#sealingKey } satisfies PreparingData,
    });
    const thread: Thread = { worker, isReady: false, rules: null };
    this.#thread = thread;
    worker.unref();
    worker.on("message", (message: "ready" | PreparingAnswer) => {
      if (message === "ready") thread.isReady = true;
      else this.#answer(message);
    });
    worker.on("error", (error) => log().error({ err: error }, "the preparing thread failed"));
    worker.on("exit", () => this.#end());
    return thread;
  }

  #answer({ nth, packed }: PreparingAnswer): void {
    const answered = this.#waiting.get(nth);
    this.#waiting.delete(nth);
    answered?.(packed && unpackPrepared(packed));
  }

  #end(): void {
    this.#thread = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answered of waiting) answered(null);
  }
}
