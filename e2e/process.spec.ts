import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { productEnvironment, root } from "./harness/product-environment.ts";
import { startServer } from "./harness/server.ts";
import { addSource } from "./harness/source.ts";
import { temporaryFolder } from "./harness/temporary-folder.ts";

/** Runs the server where it can't start, and waits for its end. */
async function failToStart(env: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [join(root, "server.ts")], {
    cwd: root,
    env: productEnvironment({ DATABASE_URL: `file:${folder}/glasspost.db`, DEMO: "off", ...env }),
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, "close")) as [number];
  return { code, stderr };
}

test("tells every mistake in the configuration in a sentence, and does not start", async () => {
  const { code, stderr } = await failToStart({ PORT: "http", DEMO: "maybe", RETENTION_DAYS: "0" });
  expect(code).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    "PORT must be a whole number from 1 to 65535.",
    "DEMO must be on or off.",
    "RETENTION_DAYS must be a whole number from 1 to 3650.",
  ]);
});

test("says in a sentence that its port is taken", async () => {
  const server = await startServer();
  const { code, stderr } = await failToStart({ PORT: String(server.port), HOST: "127.0.0.1" });
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${server.port} is taken: set PORT to a free one.`);
  await server.stop();
});

test("says in a sentence that its database can't be opened", async () => {
  const { code, stderr } = await failToStart({ DATABASE_URL: "file:/dev/null/glasspost.db" });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database can't be opened: .+$/m);
  expect(stderr).not.toContain("    at ");
});

test("says in a sentence that its key does not fit the database", async () => {
  const server = await startServer();
  await addSource(server);
  await server.stop();
  const { code, stderr } = await failToStart({
    DATABASE_URL: `file:${server.databasePath}`,
    DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database can't be opened: its key is another one: .+$/m);
});

test("fills an empty database with demo messages, once", async () => {
  const server = await startServer({ env: { DEMO: "on" } });
  const home = () => fetch(server.url).then((response) => response.text());
  const ids = (html: string) => [...html.matchAll(/ id="(msg_\w+)"/g)].map(([, id]) => id);
  const before = ids(await home());
  expect(before.length).toBe(25);
  expect(server.output()).toMatch(/curl .*\/api\/ingest\/demo/);
  await server.restart();
  expect(ids(await home())).toEqual(before);
  await server.stop();
});
