import { BROWSERS_TAKE } from "./browsers-take.ts";
import { type LoadResult, loadSockets } from "./load-sockets.ts";

/** Pages that are asked for over so many connections, each one at a time. */
export type GetJob = {
  kind: "get";
  /** `{n}` in it becomes another number with every request. */
  url: string;
  /** Asked for in turn, instead of the one in `url`. */
  paths?: string[];
  connections: number;
  seconds: number;
  /** How many answers are enough, if the time does not end before. */
  enough?: number;
  /** What every answer has to be; 200 by default. */
  status?: number;
};

/** Asks for pages as fast as they are answered. */
export function getLoad(job: GetJob): Promise<LoadResult> {
  const { url, connections, seconds, status = 200, enough = Number.POSITIVE_INFINITY } = job;
  const { host } = new URL(url);
  const ownPath = url.slice(url.indexOf(host) + host.length);
  const [before = "", after] = ownPath.split("{n}");
  const rest = ` HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nAccept-Encoding: ${BROWSERS_TAKE}\r\n\r\n`;
  const requests = (job.paths ?? [ownPath]).map((path) =>
    Buffer.from(`GET ${path}${rest}`, "latin1"),
  );
  let asked = 0;
  return loadSockets({
    url,
    connections,
    seconds,
    start: `HTTP/1.1 ${status} `,
    next() {
      if (asked >= enough) return null;
      const nth = asked++;
      return after === undefined
        ? requests[nth % requests.length]!
        : Buffer.from(`GET ${before}${nth}${after}${rest}`, "latin1");
    },
  });
}
