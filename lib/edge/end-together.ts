import type { ServerResponse } from "node:http";

type Ending = { response: ServerResponse; bytes: Buffer | undefined };

let waiting: Ending[] = [];

/**
 * Ends an answer with all others that this turn of the event loop brings. What is sent wakes whoever waits
 * for it: a proxy with many connections is woken once by answers that come together.
 * @param bytes of its body; undefined where it has none
 */
export function endTogether(response: ServerResponse, bytes: Buffer | undefined): void {
  if (waiting.length === 0) setImmediate(endAll);
  waiting.push({ response, bytes });
}

function endAll(): void {
  const endings = waiting;
  waiting = [];
  for (const { response, bytes } of endings) {
    try {
      response.end(bytes);
    } catch (error) {
      response.destroy(error as Error);
    }
  }
}
