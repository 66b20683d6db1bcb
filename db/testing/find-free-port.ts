import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Finds a free port of 127.0.0.1 that stays free for a server which is stopped for a while: it lies
 * below those that systems give to outgoing connections. A client that calls a stopped server from
 * such a port can even be given the server's, and be connected to itself.
 * @returns 20000 to 29999
 */
export async function findFreePort(): Promise<number> {
  while (true) {
    const port = randomInt(20_000, 30_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
