import { once } from "node:events";
import { createServer, connect as dial, type Server, type Socket } from "node:net";
import { Transform } from "node:stream";
import { findFreePort } from "./find-free-port.ts";
import { type FrameRules, makeFrameScanner } from "./scan-frames.ts";

/** Stands between clients and a Postgres, and fails as networks and servers fail. */
export type WireProxy = {
  /** An address of the server, changed to lead through the proxy. */
  url(address: string): string;
  /** How many connections there are. */
  connections(): number;
  /** How many of them have sent LISTEN. */
  listeners(): number;
  /**
   * Breaks connections, for both ends.
   * @param which `listening`: only those that have sent LISTEN, or only those that have not
   * @returns how many
   */
  cut(which?: { listening: boolean }): number;
  /** Whether new connections are refused, as where no server is. Those there are stay. */
  refuse(on: boolean): Promise<void>;
  /** Whether nothing passes any more, not even that an end is gone: a network half dead. */
  stall(on: boolean): void;
  /** Whether notifications are swallowed on their way from the server; all else passes. */
  dropNotifications(on: boolean): void;
  /** Breaks all connections and refuses new ones for good. */
  close(): Promise<void>;
};

type Connection = { client: Socket; server: Socket; isListening: boolean };

/**
 * Starts a proxy on a loopback port of its own, which it keeps while it refuses connections.
 * Connections are not encrypted: a client's wish for that is declined.
 * @param address of the server behind it, `postgres://…`; only host and port matter
 */
export async function startWireProxy(address: string): Promise<WireProxy> {
  const target = new URL(address);
  const connections = new Set<Connection>();
  let isDropping = false;
  let stalled: { until: Promise<void>; end: () => void } | null = null;
  let door: Server | null = null;

  const flow = (rules: FrameRules) => {
    const scan = makeFrameScanner(rules);
    return new Transform({
      async transform(chunk: Buffer, _encoding, done) {
        while (stalled) await stalled.until;
        try {
          for (const part of scan(chunk)) this.push(part);
          done();
        } catch (error) {
          done(error as Error);
        }
      },
      async flush(done) {
        while (stalled) await stalled.until;
        done();
      },
    });
  };

  const accept = (client: Socket) => {
    const server = dial({
      host: target.hostname,
      port: Number(target.port || 5432),
      allowHalfOpen: true,
    });
    const connection: Connection = { client, server, isListening: false };
    connections.add(connection);
    const upward = flow({
      isFromClient: true,
      isKept(type) {
        if (type !== "encryption") return true;
        client.write("N");
        return false;
      },
      onBody(type, start) {
        if (isListen(type, start)) connection.isListening = true;
      },
    });
    const downward = flow({
      isFromClient: false,
      isKept: (type) => type !== "A" || !isDropping,
    });
    client.pipe(upward).pipe(server);
    server.pipe(downward).pipe(client);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      // Whatever broke it, its close follows.
      socket.on("error", () => {});
      socket.on("close", async () => {
        while (stalled && connections.has(connection)) await stalled.until;
        breakUp(connection);
      });
    }
    for (const stream of [upward, downward]) stream.on("error", () => breakUp(connection));
  };

  const breakUp = (connection: Connection) => {
    connections.delete(connection);
    connection.client.destroy();
    connection.server.destroy();
  };

  const cut = (which?: { listening: boolean }) => {
    const chosen = [...connections].filter(
      ({ isListening }) => !which || isListening === which.listening,
    );
    for (const connection of chosen) breakUp(connection);
    return chosen.length;
  };

  const port = await findFreePort();
  const refuse = async (on: boolean) => {
    if (on) {
      door?.close();
      door = null;
    } else if (!door) {
      door = createServer({ allowHalfOpen: true }, accept).listen(port, "127.0.0.1");
      await once(door, "listening");
    }
  };
  await refuse(false);

  return {
    url(original) {
      const changed = new URL(original);
      changed.host = `127.0.0.1:${port}`;
      return changed.href;
    },
    connections: () => connections.size,
    listeners: () => [...connections].filter(({ isListening }) => isListening).length,
    cut,
    refuse,
    stall(on) {
      stalled?.end();
      stalled = null;
      if (on) {
        const { promise, resolve } = Promise.withResolvers<void>();
        stalled = { until: promise, end: resolve };
      }
    },
    dropNotifications(on) {
      isDropping = on;
    },
    async close() {
      await refuse(true);
      cut();
    },
  };
}

/** Whether a message of a client is a LISTEN, alone or among other statements. */
function isListen(type: string, start: Buffer): boolean {
  if (type !== "Q" && type !== "P") return false;
  // A Parse message begins with the name that the statement is given.
  const sql = type === "P" ? start.subarray(start.indexOf(0) + 1) : start;
  return /(?:^|;)\s*listen\s/i.test(sql.toString("utf8"));
}
