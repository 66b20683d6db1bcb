import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import type { ChangeFeed, RecordedChange } from "#lib/live/change-feed.ts";
import { eventFraming, type Framing, type StreamEnd } from "#lib/live/framing.ts";
import type { LiveEvent } from "#lib/live/live-event.ts";
import { liveEvent } from "#lib/live/live-event-of.ts";
import type { LiveScope } from "#lib/live/live-scope.ts";
import { replay } from "#lib/live/replay.ts";
import { log } from "#lib/log.ts";
import { shared } from "#lib/shared.ts";

/** What a stream is written to: Node's answer to the request, its head sent already. */
export type StreamSink = {
  write(chunk: string): boolean;
  end(chunk?: string): unknown;
  destroy(): unknown;
  readonly writableLength: number;
};

/** Why a stream is not opened: too many in all, too many of one client, or the process is ending. */
export type StreamRefusal = "full" | "client-full" | "ending";

/** How a stream is written, and what its reader may read. */
export type StreamManner = {
  framing: Framing;
  /** Asked before each event. @returns why the stream is to end instead; null to go on */
  endBefore?: (event: LiveEvent) => StreamEnd | null;
};

type Stream = {
  sink: StreamSink;
  client: string;
  tag: string;
  manner: StreamManner;
  /** The last change that it has been told, or that was none of its business. */
  seq: number;
  openedAt: number;
  /** While it is replayed what it missed, live changes are left to the replay. */
  isCatchingUp: boolean;
  isBehind: boolean;
  /** It was told why it ends: nothing follows but its close. */
  isEnded: boolean;
  isClosed: boolean;
};

export type StreamsOptions = {
  max: number;
  maxPerClient: number;
  /** Called with the milliseconds from a message's receipt to its announcement. */
  onAnnounced: (ms: number) => void;
};

const HEARTBEAT_S = 15;

/** Whoever reads so slowly is better served by connecting again. */
const MAX_BUFFERED = 256 * 1024;

/** So much of a replay is written before others get their turn. */
const TURN_BYTES = 64 * 1024;

/** Streams end by themselves at this age, so that none outlives what stands between. */
const MAX_AGE_MS = 60 * 60 * 1000;

/** How soon what the database did not answer is asked again. */
const AGAIN_MS = 500;

/** All open streams of the process. */
export class Streams {
  readonly #ctx: Context;
  readonly #feed: ChangeFeed;
  readonly #options: StreamsOptions;
  readonly #byTag = new Map<string, Set<Stream>>();
  readonly #perClient = new Map<string, number>();
  /** Each beats once in fifteen seconds, a fifteenth of them every second. */
  readonly #slots = Array.from({ length: HEARTBEAT_S }, () => new Set<Stream>());
  readonly #timer: NodeJS.Timeout;
  readonly #counts = { opened: 0, sent: 0, dropped: 0, full: 0, clientFull: 0, ending: 0 };
  #open = 0;
  #beat = 0;
  /** The last change that all streams have been told. */
  #told: number;
  #isEnding = false;
  #sending: Promise<void> = Promise.resolve();

  constructor(ctx: Context, feed: ChangeFeed, options: StreamsOptions) {
    this.#ctx = ctx;
    this.#feed = feed;
    this.#options = options;
    this.#told = feed.seq;
    this.#timer = setInterval(() => this.#heartbeat(), 1000);
    feed.onChanges((changes) => {
      // One after the other: a message's text is looked up before it is sent.
      this.#sending = this.#sending.then(() => this.#announce(changes)).catch(logFailure);
    });
  }

  /** Why one more stream can't be opened for a client; null when it can. */
  refusalOf(client: string): StreamRefusal | null {
    if (this.#isEnding) {
      this.#counts.ending += 1;
      return "ending";
    }
    if (this.#open >= this.#options.max) {
      this.#counts.full += 1;
      return "full";
    }
    if ((this.#perClient.get(client) ?? 0) >= this.#options.maxPerClient) {
      this.#counts.clientFull += 1;
      return "client-full";
    }
    return null;
  }

  /**
   * Opens a stream that was not refused: tells what was missed, then every change as it comes.
   * @returns what the sink's owner calls once it is closed
   */
  open(
    sink: StreamSink,
    client: string,
    { tag, after }: LiveScope,
    manner: StreamManner = { framing: eventFraming },
  ): () => void {
    const stream: Stream = {
      sink,
      client,
      tag,
      manner,
      seq: after ?? this.#feed.seq,
      openedAt: this.#ctx.now(),
      isCatchingUp: after !== null,
      isBehind: false,
      isEnded: false,
      isClosed: false,
    };
    this.#add(stream);
    sink.write(manner.framing.hello(stream.seq));
    if (stream.isCatchingUp) {
      this.#catchUp(stream).catch((error) => {
        if (!isDatabaseUnavailable(error))
          log().error({ err: error }, "missed changes could not be read");
        // It comes again, and asks for what it missed.
        sink.destroy();
      });
    }
    return () => this.#remove(stream);
  }

  /** Ends all streams; none is opened afterwards. */
  close(): void {
    this.#isEnding = true;
    clearInterval(this.#timer);
    for (const stream of this.#all()) this.#end(stream, "restart");
  }

  /** When the newest stream with a tag was opened, UTC milliseconds; null where none is open. */
  newestOpening(tag: string): number | null {
    const openings = [...(this.#byTag.get(tag) ?? [])].map(({ openedAt }) => openedAt);
    return openings.length > 0 ? openings.reduce((a, b) => Math.max(a, b)) : null;
  }

  stats() {
    const { full, clientFull, ending, ...counts } = this.#counts;
    const refused = { full, "client-full": clientFull, ending };
    return { ...counts, refused, open: this.#open };
  }

  #add(stream: Stream): void {
    const { tag, client } = stream;
    const others = this.#byTag.get(tag);
    if (others) others.add(stream);
    else this.#byTag.set(tag, new Set([stream]));
    this.#slots[this.#counts.opened % HEARTBEAT_S]!.add(stream);
    this.#perClient.set(client, (this.#perClient.get(client) ?? 0) + 1);
    this.#open += 1;
    this.#counts.opened += 1;
  }

  #remove(stream: Stream): void {
    const { tag, client } = stream;
    const others = this.#byTag.get(tag);
    if (!others?.delete(stream)) return;
    stream.isClosed = true;
    if (others.size === 0) this.#byTag.delete(tag);
    for (const slot of this.#slots) slot.delete(stream);
    const left = (this.#perClient.get(client) ?? 1) - 1;
    if (left > 0) this.#perClient.set(client, left);
    else this.#perClient.delete(client);
    this.#open -= 1;
  }

  *#all(): Generator<Stream> {
    for (const slot of this.#slots) yield* slot;
  }

  /** Until nothing came while it was reading. */
  async #catchUp(stream: Stream): Promise<void> {
    do {
      stream.isBehind = false;
      const { seq, reset, events } = await replay(this.#ctx, stream.tag, stream.seq);
      if (reset) this.#write(stream, stream.manner.framing.reset(seq));
      for (const each of events) {
        if (stream.isClosed || stream.isEnded) return;
        if (stream.sink.writableLength > TURN_BYTES) await nextTurn();
        const { seq, event } = each;
        this.#tellEvent(stream, seq, event, stream.manner.framing.event(seq, event));
      }
      stream.seq = seq;
    } while (stream.isBehind);
    stream.isCatchingUp = false;
  }

  async #announce(changes: RecordedChange[]): Promise<void> {
    for (const change of changes) {
      const listeners = change.tags.flatMap((tag) => [...(this.#byTag.get(tag) ?? [])]);
      if (listeners.length > 0) await this.#announceOne(change, listeners);
      this.#told = change.seq;
      if (change.kind === "message-added") this.#options.onAnnounced(this.#ctx.now() - change.at);
    }
  }

  async #announceOne(change: RecordedChange, listeners: Stream[]): Promise<void> {
    try {
      const event = await this.#eventOf(change);
      // Made once for all who read the same way.
      const frames = new Map<Framing, string>();
      for (const stream of listeners) this.#tell(stream, change, event, frames);
    } catch (error) {
      logFailure(error);
      // Whoever connects again is told what it missed.
      for (const { sink } of listeners) sink.destroy();
    }
    // What was written leaves at the end of the turn; and nothing else was answered during it.
    await nextTurn();
  }

  /** What a change tells, as soon as the database answers: streams stay open until then. */
  async #eventOf(change: RecordedChange): Promise<LiveEvent | null> {
    for (;;) {
      try {
        return await liveEvent(this.#ctx, change);
      } catch (error) {
        if (this.#isEnding || !isDatabaseUnavailable(error)) throw error;
        await sleep(AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  #tell(
    stream: Stream,
    { seq }: RecordedChange,
    event: LiveEvent | null,
    frames: Map<Framing, string>,
  ): void {
    if (stream.isCatchingUp) {
      stream.isBehind = true;
    } else if (seq > stream.seq) {
      if (event) {
        const { framing } = stream.manner;
        const frame = frames.get(framing) ?? framing.event(seq, event);
        frames.set(framing, frame);
        this.#tellEvent(stream, seq, event, frame);
      }
      stream.seq = seq;
    }
  }

  #tellEvent(stream: Stream, seq: number, event: LiveEvent, frame: string): void {
    if (stream.isClosed || stream.isEnded) return;
    const reason = stream.manner.endBefore?.(event);
    if (reason) {
      this.#end(stream, reason);
      return;
    }
    this.#write(stream, frame);
    stream.seq = seq;
  }

  /** Says why, and where to go on. Nothing follows. */
  #end(stream: Stream, reason: StreamEnd): void {
    stream.isEnded = true;
    stream.sink.end(stream.manner.framing.end(stream.seq, reason));
  }

  #write({ sink }: Stream, frame: string): void {
    if (sink.writableLength > MAX_BUFFERED) {
      this.#counts.dropped += 1;
      sink.destroy();
      return;
    }
    this.#counts.sent += 1;
    sink.write(frame);
  }

  /** Tells where to go on, though nothing happened that the stream is about, and that it still flows. */
  #heartbeat(): void {
    this.#beat = (this.#beat + 1) % HEARTBEAT_S;
    const old = this.#ctx.now() - MAX_AGE_MS;
    for (const stream of this.#slots[this.#beat]!) {
      // Who does not notice that it ended is not waited for.
      if (stream.isEnded) stream.sink.destroy();
      else if (stream.openedAt < old) this.#end(stream, "age");
      else if (!stream.isCatchingUp) {
        stream.seq = Math.max(stream.seq, this.#told);
        this.#write(stream, stream.manner.framing.beat(stream.seq));
      }
    }
  }
}

function logFailure(error: unknown): void {
  log().error({ err: error }, "a change could not be told");
}

const holder = shared<{ streams: Streams | null }>("streams", () => ({ streams: null }));

/** Says where streams are opened in this process. */
export function offerStreams(streams: Streams): void {
  holder.streams = streams;
}

/** Where streams are opened in this process. @throws where none are, as on the command line */
export function openStreams(): Streams {
  if (!holder.streams) throw new Error("No streams are open in this process.");
  return holder.streams;
}
