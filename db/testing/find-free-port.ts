import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Each process that tests has ports of its own, and gives none twice. */
const PORTS = 5000;
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? process.env.VITEST_POOL_ID ?? 0);
const first = 20_000 + PORTS * (worker % 2);
const given = new Set<number>();

/**
 * Finds a free port of 127.0.0.1 that stays free for a server which is stopped for a while: it lies
 * below those that systems give to outgoing connections. A client that calls a stopped server from
 * such a port can even be given the server's, and be connected to itself.
 * @returns 20000 to 29999
 */
export async function findFreePort(): Promise<number> {
  while (true) {
    const port = randomInt(first, first + PORTS);
    if (given.has(port)) continue;
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (!isFree) continue;
    given.add(port);
    return port;
  }
}
