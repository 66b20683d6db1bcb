import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { isRunning } from "#scripts/run-command.mjs";
import { type Child, child, moduleUrl } from "./child.ts";
import { postgresDatabases } from "./postgres-databases.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { sharedPostgres } from "./shared-postgres.ts";

describe("startPostgres", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ durable: true, maxConnections: 17 });
  });
  afterAll(() => server.remove());

  it("starts Postgres 18 in UTF-8 that sorts by the language, with the connections asked for", async () => {
    const [row] = await server.query(
      "postgres",
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
        current_setting('server_encoding') AS encoding,
        current_setting('max_connections') AS connections,
        'a' < 'B' AND 'B' < 'c' AS by_language`,
    );

    expect(row).toEqual({ version: 18, encoding: "UTF8", connections: "17", by_language: true });
  });

  it("lets nobody in without the password", async () => {
    const url = new URL(server.url("postgres"));
    url.password = "wrong";

    await expect(postgresDatabases(url.href).query("postgres", "SELECT 1")).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it("copies a template into databases that know nothing of each other", async () => {
    const template = await server.createDatabase();
    await server.query(template, "CREATE TABLE t (n int); INSERT INTO t VALUES (1)");

    const [a, b] = await Promise.all([
      server.createDatabase(template),
      server.createDatabase(template),
    ]);
    await server.query(a, "INSERT INTO t VALUES (2)");

    expect(await server.query(a, "SELECT n FROM t ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await server.query(b, "SELECT n FROM t ORDER BY n")).toEqual([{ n: 1 }]);
  });

  it("drops a database that is in use, and none that it has not made", async () => {
    const name = await server.createDatabase();
    const held = server.query(name, "SELECT pg_sleep(60)");
    const isHeld = `SELECT 1 FROM pg_stat_activity WHERE datname = '${name}' AND state = 'active'`;
    await vi.waitFor(
      async () => expect(await server.query("postgres", isHeld)).toHaveLength(1),
      10_000,
    );

    await Promise.all([expect(held).rejects.toThrow(), server.dropDatabase(name)]);

    const left = `SELECT 1 FROM pg_database WHERE datname = '${name}'`;
    expect(await server.query("postgres", left)).toEqual([]);
    await expect(server.dropDatabase("postgres")).rejects.toThrow(/only databases that they made/);
  });

  it.each(["stop", "kill"] as const)(
    "keeps what is committed through %s and start",
    async (end) => {
      const name = await server.createDatabase();
      await server.query(name, "CREATE TABLE t (n int)");
      await server.query(name, "INSERT INTO t VALUES (1)");

      await server[end]();
      await expect(server.query(name, "SELECT 1")).rejects.toMatchObject({ code: "ECONNREFUSED" });
      await server.start();

      expect(await server.query(name, "SELECT n FROM t")).toEqual([{ n: 1 }]);
    },
  );

  it("refuses to start while it runs, and runs on", async () => {
    await expect(server.start()).rejects.toThrow("Postgres runs already.");

    expect(await server.query("postgres", "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });
});

describe("the end of a server", () => {
  const code = (folder: string) => `
    process.env.TMPDIR = ${JSON.stringify(folder)};
    const { startPostgres } = await import(${moduleUrl("db/testing/postgres-server.ts")});
    const server = await startPostgres();
    say(String(process.pid));
    if (await heard() === "remove") await server.remove();
    // Only what the server has left behind could keep the process from ending here.
    process.stdin.unref();
  `;

  it.each([
    ["is killed", (pid: number) => process.kill(pid, "SIGKILL")],
    ["ends and forgets it", (_pid: number, owner: Child) => owner.tell("end")],
    ["removes it", (_pid: number, owner: Child) => owner.tell("remove")],
  ])("leaves neither process nor file when its owner %s", async (_how, end) => {
    const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    if (process.getuid?.() === 0) chmodSync(folder, 0o711);
    const owner = child(code(folder));
    const pid = Number(await owner.next());
    const [name = ""] = readdirSync(folder);
    const noted = readFileSync(join(folder, name, "data", "postmaster.pid"), "utf8");
    const server = Number.parseInt(noted, 10);
    expect(isRunning(server)).toBe(true);

    end(pid, owner);
    await owner.ended();

    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), 10_000);
    expect(isRunning(server)).toBe(false);
  });
});

describe("sharedPostgres", () => {
  it("is one server however often it is asked for", async () => {
    const [a, b] = await Promise.all([sharedPostgres(), sharedPostgres()]);

    expect(a.url("x")).toBe(b.url("x"));
    expect(await a.query("postgres", "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });
});
