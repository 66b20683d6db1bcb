import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A request as it came. */
export type ReceivedNews = { headers: IncomingHttpHeaders; body: string };

/**
 * Starts a real HTTP server on a free port that alerts are posted to, until the test ends.
 * @param answer answers each; 204 where nothing is said
 */
export async function startReceiver(
  answer: (nth: number, response: ServerResponse) => void = (_nth, response) => {
    response.writeHead(204).end();
  },
): Promise<{
  url: string;
  received: ReceivedNews[];
  /** What it answers from now on. */
  answerWith(next: typeof answer): void;
  stop(): Promise<void>;
}> {
  const received: ReceivedNews[] = [];
  let current = answer;
  const listener: RequestListener = async (request, response) => {
    const body = await text(request);
    received.push({ headers: request.headers, body });
    current(received.length, response);
  };
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  return {
    url: `http://127.0.0.1:${port}/hooks?for=alerts`,
    received,
    answerWith(next) {
      current = next;
    },
    stop,
  };
}
