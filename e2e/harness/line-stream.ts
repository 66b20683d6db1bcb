import type { IncomingMessage } from "node:http";
import { expect } from "@playwright/test";
import { type StreamLine, streamLineSchema } from "#lib/api/wire/stream-line.ts";
import { requestStream } from "./event-stream.ts";

/** An open stream of the API; what it told so far. */
export class LineStream {
  readonly lines: StreamLine[] = [];
  readonly response: IncomingMessage;
  /** Whether the server ended it properly. */
  isEnded = false;
  #rest = "";

  /**
   * Opens a stream and waits for its first line.
   * @param query what stands behind `/api/v1/stream?`
   * @throws when the answer is no stream
   */
  static async open(origin: string, key: string, query = ""): Promise<LineStream> {
    const response = await askForStream(origin, key, query);
    if (response.statusCode !== 200) throw new Error(`The stream answers ${response.statusCode}.`);
    const stream = new LineStream(response);
    await expect.poll(() => stream.lines.length).toBeGreaterThan(0);
    return stream;
  }

  private constructor(response: IncomingMessage) {
    this.response = response;
    response.setEncoding("utf8").on("data", (text: string) => {
      const lines = (this.#rest + text).split("\n");
      this.#rest = lines.pop() ?? "";
      for (const line of lines) this.lines.push(streamLineSchema.parse(JSON.parse(line)));
    });
    response.on("end", () => {
      this.isEnded = true;
    });
    // A connection that breaks off is what some tests are about.
    response.on("error", () => {});
  }

  /** What it told of changes, without its greeting, its end, and the beats, which come at any time. */
  get changes(): StreamLine[] {
    return this.lines.filter(({ kind }) => !["hello", "beat", "reset", "end"].includes(kind));
  }

  /** The ids of the messages that it told of as new, in order. */
  get added(): string[] {
    return this.lines.flatMap((line) => (line.kind === "message-added" ? [line.message.id] : []));
  }

  /** Where to go on. */
  get seq(): number {
    return this.lines.at(-1)!.seq;
  }

  close(): void {
    this.response.destroy();
  }
}

/** Asks for a stream of the API, whatever the answer is. */
export function askForStream(origin: string, key: string, query = ""): Promise<IncomingMessage> {
  return requestStream(origin, `/api/v1/stream${query}`, { authorization: `Bearer ${key}` });
}
