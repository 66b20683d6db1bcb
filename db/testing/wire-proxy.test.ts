import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { PostgresDatabases } from "./postgres-databases.ts";
import { sharedPostgres } from "./shared-postgres.ts";
import { startWireProxy, type WireProxy } from "./wire-proxy.ts";

describe("startWireProxy", () => {
  let postgres: PostgresDatabases;
  let proxy: WireProxy;
  beforeAll(async () => {
    postgres = await sharedPostgres();
  });
  beforeEach(async () => {
    proxy = await startWireProxy(postgres.url("postgres"));
  });
  afterEach(() => proxy.close());

  type Connected = Client & { heard: string[]; broken: Promise<unknown> };
  const open = async (options: object = {}): Promise<Connected> => {
    const client = new Client({
      connectionString: proxy.url(postgres.url("postgres")),
      ...options,
    });
    const broken = new Promise((resolve) => client.on("error", resolve));
    const heard: string[] = [];
    client.on("notification", ({ payload = "" }) => heard.push(payload));
    onTestFinished(() => client.end().catch(() => {}));
    await client.connect();
    return Object.assign(client, { heard, broken });
  };
  const notify = (channel: string, payload: string) =>
    postgres.query("postgres", `NOTIFY ${channel}, '${payload}'`);
  const one = (client: Client) => client.query("SELECT 1 AS n").then(({ rows }) => rows[0]?.n);

  it("passes queries of every kind and size", async () => {
    const client = await open();
    const large = "ß".repeat(3_000_000);

    const echoed = await client.query("SELECT $1::text AS text", [large]);
    const many = await client.query("SELECT n FROM generate_series(1, 50000) n");
    const failed = client.query("SELECT 1 / 0");

    expect(echoed.rows[0].text === large).toBe(true);
    expect(many.rows.map(({ n }) => n)).toEqual(Array.from({ length: 50_000 }, (_, i) => i + 1));
    await expect(failed).rejects.toThrow(/division by zero/);
    expect(await one(client)).toBe(1);
  });

  it("lets go of both ends when a client leaves", async () => {
    const client = await open({ application_name: "leaver" });
    expect(proxy.connections()).toBe(1);

    await client.end();

    await vi.waitFor(async () => {
      expect(proxy.connections()).toBe(0);
      const there = "SELECT 1 FROM pg_stat_activity WHERE application_name = 'leaver'";
      expect(await postgres.query("postgres", there)).toEqual([]);
    }, 10_000);
  });

  it("declines encryption", async () => {
    await expect(open({ ssl: true })).rejects.toThrow(/does not support SSL/);
  });

  it("breaks all connections, and takes new ones", async () => {
    const clients = await Promise.all([open(), open()]);
    const asking = clients[0].query("SELECT pg_sleep(60)");

    expect(proxy.cut()).toBe(2);

    await expect(asking).rejects.toThrow();
    await Promise.all(clients.map(({ broken }) => broken));
    expect(proxy.connections()).toBe(0);
    expect(await one(await open())).toBe(1);
  });

  it.each([
    ["a plain query", (client: Client) => client.query("LISTEN wire_cut")],
    ["a list of statements", (client: Client) => client.query("SELECT 1; listen wire_cut")],
    ["a prepared statement", (client: Client) => client.query({ name: "l", text: "LISTEN c" })],
  ])("breaks only what listens, by %s", async (_how, listen) => {
    const [listener, other] = await Promise.all([open(), open()]);
    await listen(listener);
    await other.query("SELECT 'LISTEN wire_cut' AS told");
    expect(proxy.listeners()).toBe(1);

    expect(proxy.cut({ listening: true })).toBe(1);

    await listener.broken;
    expect(await one(other)).toBe(1);
    expect(proxy.cut({ listening: false })).toBe(1);
    await other.broken;
  });

  it("refuses new connections while those there stay, on a port that it keeps", async () => {
    const client = await open();

    await proxy.refuse(true);
    await expect(open()).rejects.toMatchObject({ code: "ECONNREFUSED" });
    expect(await one(client)).toBe(1);

    await proxy.refuse(false);
    expect(await one(await open())).toBe(1);
  });

  it("breaks a connection whose server cannot be reached", async () => {
    const unreachable = await startWireProxy("postgres://127.0.0.1:1/postgres");
    onTestFinished(() => unreachable.close());
    const client = new Client({ connectionString: unreachable.url(postgres.url("postgres")) });

    await expect(client.connect()).rejects.toThrow();
    expect(unreachable.connections()).toBe(0);
  });

  it("holds everything back while stalled, also the news of an end, and passes it on after", async () => {
    const [asking, leaving] = await Promise.all([
      open({ application_name: "asking" }),
      open({ application_name: "leaving" }),
    ]);
    await asking.query("LISTEN wire_stall");
    proxy.stall(true);

    let answered = false;
    const answer = one(asking).finally(() => {
      answered = true;
    });
    const late = open();
    const left = leaving.end();
    // What goes past the proxy takes its time as well, and twenty times so.
    for (let i = 0; i < 20; i++) await notify("wire_stall", `${i}`);
    const there = "SELECT 1 FROM pg_stat_activity WHERE application_name IN ('asking', 'leaving')";
    expect(await postgres.query("postgres", there)).toHaveLength(2);
    expect(answered).toBe(false);
    expect(asking.heard).toEqual([]);
    expect(proxy.connections()).toBe(3);

    proxy.stall(false);
    expect(await answer).toBe(1);
    expect(await one(await late)).toBe(1);
    await left;
    await vi.waitFor(() => expect(asking.heard).toHaveLength(20), 10_000);
    await vi.waitFor(() => expect(proxy.connections()).toBe(2), 10_000);
  });

  it("breaks what is stalled", async () => {
    const client = await open();
    proxy.stall(true);
    const asking = one(client);

    proxy.cut();

    await expect(asking).rejects.toThrow();
  });

  it("swallows notifications alone, and passes those that come later", async () => {
    const client = await open();
    await client.query("LISTEN wire_drop");
    await notify("wire_drop", "before");
    await vi.waitFor(() => expect(client.heard).toEqual(["before"]), 10_000);

    proxy.dropNotifications(true);
    await notify("wire_drop", "x".repeat(7_000));
    await notify("wire_drop", "lost");
    // Its answer comes after whatever waited for this connection.
    expect(await one(client)).toBe(1);
    proxy.dropNotifications(false);
    await notify("wire_drop", "after");

    await vi.waitFor(() => expect(client.heard).toContain("after"), 10_000);
    expect(client.heard).toEqual(["before", "after"]);
  });

  it("closes a connection that does not speak Postgres's protocol", async () => {
    const { hostname, port } = new URL(proxy.url(postgres.url("postgres")));
    const socket = connect(Number(port), hostname);

    socket.write(Buffer.alloc(64, 0xff));

    expect(await text(socket)).toBe("");
    expect(proxy.connections()).toBe(0);
  });
});

describe("a stalled connection whose client goes", () => {
  it.each([
    ["leaves", (client: Socket) => client.end()],
    ["breaks", (client: Socket) => client.resetAndDestroy()],
  ])("stays for the server, when it %s, until traffic flows again", async (_how, go) => {
    const events: string[] = [];
    const echo = createServer((socket) => {
      socket.on("error", () => {}).on("close", () => events.push("close"));
      socket.on("end", () => events.push("end"));
      socket.pipe(socket);
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void echo.close());
    await once(echo, "listening");
    const address = `postgres://127.0.0.1:${(echo.address() as AddressInfo).port}/x`;
    const proxies = await Promise.all([startWireProxy(address), startWireProxy(address)]);
    onTestFinished(async () => void (await Promise.all(proxies.map((proxy) => proxy.close()))));
    const dial = async (proxy: WireProxy) => {
      const socket = connect(Number(new URL(proxy.url(address)).port), "127.0.0.1");
      // A start, which comes back as if it were an answer.
      const start = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
      socket.write(start);
      await once(socket, "data");
      return socket;
    };
    const [client, other] = await Promise.all([dial(proxies[0]), dial(proxies[1])]);

    proxies[0].stall(true);
    go(client);
    // What passes elsewhere takes its time as well, and twenty times so.
    for (let i = 0; i < 20; i++) {
      other.write(Buffer.from("S\0\0\0\x04"));
      await once(other, "data");
    }
    expect(events).toEqual([]);
    expect(proxies[0].connections()).toBe(1);

    proxies[0].stall(false);
    await vi.waitFor(() => expect(events).toContain("close"), 10_000);
    expect(proxies[0].connections()).toBe(0);
  });
});

describe("a reader that does not read", () => {
  it("holds the server back, instead of filling the proxy", async () => {
    const size = 200_000_000;
    let sent = 0;
    const sending = createServer((socket) => {
      const head = Buffer.from("D\0\0\0\0");
      head.writeInt32BE(4 + size, 1);
      socket.write(head);
      const more = () => {
        while (sent < size) {
          const chunk = Buffer.alloc(Math.min(65_536, size - sent));
          sent += chunk.length;
          if (!socket.write(chunk)) return;
        }
        socket.end();
      };
      socket.on("drain", more).on("error", () => {});
      more();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void sending.close());
    await once(sending, "listening");
    const address = `postgres://127.0.0.1:${(sending.address() as AddressInfo).port}/x`;
    const proxy = await startWireProxy(address);
    onTestFinished(() => proxy.close());
    const { hostname, port } = new URL(proxy.url(address));
    const reader = connect({ host: hostname, port: Number(port) }).pause();
    onTestFinished(() => void reader.destroy());

    await untilSteady(() => sent);
    // What two pairs of sockets hold between them is the system's affair: tens of megabytes.
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(size / 2);

    expect(await countBytes(reader)).toBe(5 + size);
  });
});

/** Waits until a count stays as it is for a while. */
async function untilSteady(count: () => number): Promise<void> {
  for (let last = -1, same = 0; same < 10; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    same = count() === last ? same + 1 : 0;
    last = count();
  }
}

async function countBytes(socket: Socket): Promise<number> {
  let bytes = 0;
  for await (const chunk of socket) bytes += (chunk as Buffer).length;
  return bytes;
}
