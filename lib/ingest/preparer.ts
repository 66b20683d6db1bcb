import { Worker } from "node:worker_threads";
import type { ParsedMessage } from "#lib/ingest/adapter.ts";
import { unpackPrepared } from "#lib/ingest/packed-prepared.ts";
import type { PreparedItem, PreparingSource } from "#lib/ingest/prepare-message.ts";
import type {
  PreparingAnswer,
  PreparingData,
  PreparingJob,
  PreparingRequest,
} from "#lib/ingest/prepare-worker.ts";
import type { Keyring } from "#lib/keys/keyring.ts";
import { log } from "#lib/log.ts";
import type { Ruleset } from "#lib/rules/ruleset.ts";

/** Fewer are worked out sooner than they are handed over and back. */
const MIN_MESSAGES = 8;
/** Messages that the thread may have before it; what comes beyond is worked out here. */
const MAX_MESSAGES = 4000;
/** A thread that ended is not started again sooner. */
const RESTART_AFTER_MS = 60_000;
/** Room for what is made on the way: with a third of it the thread spends half as much again on clearing it. */
const YOUNG_MIB = 96;
/** It lives on some 30: one that needs more ends, and the event loop does what it had before it. */
const OLD_MIB = 256;

type Asked = PreparingRequest & {
  rules: Ruleset;
  resolve(items: PreparedItem[] | null): void;
};

type Thread = {
  worker: Worker;
  isReady: boolean;
  /** The rules that it was told last. */
  rules: Ruleset | null;
  /** What it was given and has not answered, in order. */
  jobs: Asked[][];
};

/**
 * Works out messages in a thread beside the event loop, which answers others meanwhile, where many come
 * at once: in a large request, or in many small ones that one turn of the event loop brings. The first of
 * them start the thread. Whatever it does not work out is for whoever asks, in the order of asking.
 */
export class Preparer {
  readonly #sealingKey: Keyring["sealingKey"];
  #thread: Thread | null = null;
  #startedAt = -Infinity;
  #isClosed = false;
  /** What this turn of the event loop has brought. */
  #gathered: Asked[] = [];
  /** Messages that were asked for and not answered. */
  #messages = 0;

  constructor({ sealingKey }: Pick<Keyring, "sealingKey">) {
    this.#sealingKey = sealingKey;
  }

  /**
   * Asks for a request's messages.
   * @returns what becomes of them, in order; null, now or later, where whoever asks is to work them out
   */
  prepare(
    rules: Ruleset,
    { id, resendsUnderNewIds = false }: PreparingSource,
    messages: ParsedMessage[],
  ): Promise<PreparedItem[] | null> | null {
    if (this.#isClosed || this.#messages + messages.length > MAX_MESSAGES) return null;
    this.#messages += messages.length;
    if (this.#gathered.length === 0) setImmediate(() => this.#handOver());
    return new Promise((resolve) => {
      this.#gathered.push({ rules, source: { id, resendsUnderNewIds }, messages, resolve });
    });
  }

  /** Ends the thread; from now on everything is worked out where it is needed. */
  close(): void {
    this.#isClosed = true;
    void this.#thread?.worker.terminate();
  }

  #handOver(): void {
    const gathered = this.#gathered;
    this.#gathered = [];
    const isMuch = gathered.reduce((sum, { messages }) => sum + messages.length, 0) >= MIN_MESSAGES;
    const thread = this.#thread ?? (isMuch ? this.#start() : null);
    // While it has something before it, what comes is put behind that, or it would be stored before.
    if (!thread?.isReady || !(isMuch || thread.jobs.length > 0)) {
      this.#answer(gathered, null);
      return;
    }
    for (const job of byRules(gathered)) {
      const { rules } = job[0]!;
      thread.jobs.push(job);
      thread.worker.postMessage({
        rules: rules === thread.rules ? null : rules.rules,
        requests: job.map(({ source, messages }) => ({ source, messages })),
      } satisfies PreparingJob);
      thread.rules = rules;
    }
  }

  #start(): Thread | null {
    const now = performance.now();
    if (this.#isClosed || now - this.#startedAt < RESTART_AFTER_MS) return null;
    this.#startedAt = now;
    const worker = new Worker(new URL("./prepare-worker.ts", import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB, maxOldGenerationSizeMb: OLD_MIB },
      workerData: { sealingKey: this.#sealingKey } satisfies PreparingData,
    });
    const thread: Thread = { worker, isReady: false, rules: null, jobs: [] };
    this.#thread = thread;
    worker.unref();
    worker.on("message", (message: "ready" | PreparingAnswer) => {
      if (message === "ready") thread.isReady = true;
      else
        this.#answer(thread.jobs.shift() ?? [], message.packed && unpackPrepared(message.packed));
    });
    worker.on("error", (error) => log().error({ err: error }, "the preparing thread failed"));
    worker.on("exit", () => {
      this.#thread = null;
      for (const job of thread.jobs) this.#answer(job, null);
    });
    return thread;
  }

  #answer(job: Asked[], items: PreparedItem[] | null): void {
    for (const { messages, resolve } of job) {
      this.#messages -= messages.length;
      resolve(items?.splice(0, messages.length) ?? null);
    }
  }
}

/** Requests that follow each other and are under the same rules, as there are mostly no others. */
function byRules(asked: Asked[]): Asked[][] {
  const jobs: Asked[][] = [];
  for (const each of asked) {
    const last = jobs.at(-1);
    if (last?.[0]?.rules === each.rules) last.push(each);
    else jobs.push([each]);
  }
  return jobs;
}
