import type { IncomingMessage, ServerResponse } from "node:http";
import { DatabaseUnavailable } from "#db/errors.ts";
import type { Context } from "#lib/context.ts";
import { clientOf } from "#lib/edge/client-address.ts";
import { sendAnswer } from "#lib/edge/send-answer.ts";
import type { DatabaseWatch } from "#lib/health/database-watch.ts";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import { type ClientLimit, clientLimit } from "#lib/http/client-limit.ts";
import { jsonAnswer } from "#lib/http/plain-answer.ts";
import { Problem } from "#lib/http/problem.ts";
import type { LiveAnswer } from "#lib/live/live-event.ts";
import { type LiveScope, readLiveScope } from "#lib/live/live-scope.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { replay } from "#lib/live/replay.ts";
import type { StreamRefusal, Streams } from "#lib/live/streams.ts";
import type { StreamStats } from "#lib/metrics/readings.ts";

export type LiveOptions = {
  ctx: Context;
  watch: DatabaseWatch;
  streams: Streams;
  /** How often a client may ask; 0 is no limit. */
  perMinute: number;
  headers: Record<string, string>;
};

/** Answers `GET /live`: a stream of changes, or for clients that ask at intervals what they missed. */
export class Live {
  readonly #options: LiveOptions;
  readonly #limit: ClientLimit;
  #polls = 0;
  #tooOften = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#limit = clientLimit(options.perMinute);
  }

  /** What streams, and asking at intervals, came to so far. */
  stats(): StreamStats {
    const { refused, ...counts } = this.#options.streams.stats();
    return { ...counts, polls: this.#polls, refused: { ...refused, "too-often": this.#tooOften } };
  }

  /**
   * @throws Problem when the request makes no sense, or there is no room for one more stream;
   * DatabaseUnavailable while the database is lost: streams that are open stay so
   */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    query: string,
    address: string,
  ): Promise<void> {
    const { watch } = this.#options;
    if (watch.isLost) throw new DatabaseUnavailable();
    try {
      await this.#answer(request, response, query, address);
    } catch (error) {
      if (isDatabaseUnavailable(error)) watch.report();
      throw error;
    }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    query: string,
    address: string,
  ): Promise<void> {
    const { ctx, streams } = this.#options;
    const client = clientOf(address);
    if (!(await this.#limit(client))) {
      this.#tooOften += 1;
      throw refusals["client-full"]();
    }
    const lastEventId = request.headers["last-event-id"];
    const scope = await readLiveScope(ctx, query, lastEventId ? String(lastEventId) : undefined);
    if (request.headers.accept === "application/json") return this.#poll(response, scope);
    const refusal = streams.refusalOf(client);
    if (refusal) throw refusals[refusal]();
    this.#open(request, response, scope, client);
  }

  #open(
    request: IncomingMessage,
    response: ServerResponse,
    scope: LiveScope,
    client: string,
  ): void {
    response.writeHead(200, {
      ...this.#options.headers,
      "content-type": "text/event-stream; charset=utf-8",
      // Compression and proxies would hold events back.
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      connection: "close",
    });
    const close = this.#options.streams.open(response, client, scope);
    response.on("close", close);
    // Written to after its client has gone: `close` follows.
    response.on("error", () => {});
    if (request.destroyed) close();
  }

  async #poll(response: ServerResponse, { tag, after }: LiveScope): Promise<void> {
    const { ctx, headers } = this.#options;
    this.#polls += 1;
    const missed = await replay(ctx, tag, after ?? (await newestSeq(ctx)));
    const answer: LiveAnswer = {
      seq: missed.seq,
      reset: missed.reset,
      events: missed.events.map(({ event }) => event),
    };
    sendAnswer(response, jsonAnswer(answer, 200), { ...headers, "cache-control": "no-store" });
  }
}

const refusals: Record<StreamRefusal, () => Problem> = {
  full: () => new Problem("unavailable", "All streams are taken; ask at intervals instead."),
  "client-full": () =>
    new Problem("too-many-requests", "Your address has too many streams, or asks too often."),
  ending: () => new Problem("unavailable", "The server is ending; try again in a moment."),
};
