import type { LiveEvent } from "#lib/live/live-event.ts";

/** Why a stream is ended: the process ends, it is old, its reader may read no more. */
export type StreamEnd = "restart" | "age" | "quota" | "key";

/** How what a stream tells is written. `seq`: the change to go on from. */
export type Framing = {
  hello(seq: number): string;
  event(seq: number, event: LiveEvent): string;
  /** Too much was missed to be told. */
  reset(seq: number): string;
  /** It still flows. */
  beat(seq: number): string;
  end(seq: number, reason: StreamEnd): string;
};

const RETRY_MS = 3000;

/** Some browsers hand on nothing before the first kilobyte. */
const PADDING = `:${" ".repeat(2048)}\n`;

/** As a browser's EventSource reads it (HTML Standard, 9.2.5). JSON holds no line breaks. */
export const eventFraming: Framing = {
  hello: (seq) =>
    `${PADDING}retry: ${RETRY_MS}\n\nid: ${seq}\nevent: hello\ndata: {"seq":${seq}}\n\n`,
  event: (seq, event) => `id: ${seq}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`,
  reset: (seq) => `id: ${seq}\nevent: reset\ndata: {}\n\n`,
  beat: (seq) => `id: ${seq}\nevent: beat\ndata: {}\n\n`,
  // Browsers come back a little apart from each other.
  end: (_, reason) =>
    reason === "restart" ? `retry: ${Math.round(RETRY_MS * (0.5 + Math.random()))}\n\n` : "",
};
