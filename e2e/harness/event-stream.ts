import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { expect } from "@playwright/test";
import type { LiveEvent } from "#lib/live/live-event.ts";

/** One event of a stream, its data parsed. */
export type StreamEvent = { id: number; event: string; data: unknown };

/** An open stream of changes; what it told so far. */
export class EventStream {
  readonly events: StreamEvent[] = [];
  readonly response: IncomingMessage;
  /** Whether the server ended it properly. */
  isEnded = false;
  lastId: number | null = null;
  #rest = "";

  /**
   * Opens a stream and waits for its first bytes.
   * @param path e.g. `/live?number=17875550101`
   * @param headers e.g. `{ "last-event-id": "17" }`
   * @throws when the answer is no stream
   */
  static async open(
    origin: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<EventStream> {
    const response = await requestStream(origin, path, headers);
    if (response.statusCode !== 200) throw new Error(`${path} answers ${response.statusCode}.`);
    const stream = new EventStream(response);
    await expect.poll(() => stream.events.length).toBeGreaterThan(0);
    return stream;
  }

  private constructor(response: IncomingMessage) {
    this.response = response;
    response.setEncoding("utf8").on("data", (text: string) => this.#read(text));
    response.on("end", () => {
      this.isEnded = true;
    });
    // A connection that breaks off is what some tests are about.
    response.on("error", () => {});
  }

  /** What it told of changes, without the greeting. */
  get changes(): LiveEvent[] {
    return this.events
      .filter(({ event }) => !["hello", "beat", "reset"].includes(event))
      .map(({ data }) => data as LiveEvent);
  }

  /** The ids of the messages that it told of as new, in order. */
  get added(): string[] {
    return this.changes.flatMap((change) =>
      change.kind === "message-added" ? [change.message.id] : [],
    );
  }

  close(): void {
    this.response.destroy();
  }

  #read(text: string): void {
    const frames = (this.#rest + text).split("\n\n");
    this.#rest = frames.pop() ?? "";
    for (const frame of frames) {
      const fields = frame.split("\n").map((line) => /^(\w*): ?(.*)$/.exec(line));
      const field = (name: string) => fields.find((match) => match?.[1] === name)?.[2];
      if (field("id") !== undefined) this.lastId = Number(field("id"));
      const data = field("data");
      if (data === undefined) continue;
      this.events.push({
        id: this.lastId ?? 0,
        event: field("event") ?? "message",
        data: JSON.parse(data),
      });
    }
  }
}

/** Asks for a stream on a connection of its own, whatever the answer is. */
export async function requestStream(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  const request = get(new URL(path, origin), {
    agent: false,
    headers: { accept: "text/event-stream", ...headers },
  });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return response;
}
