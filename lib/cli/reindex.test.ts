import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { emptyLog } from "#db/maintenance.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openFile } from "#db/sqlite/open-file.ts";
import { changeDatabaseFile, readDatabaseFile } from "#db/testing/database.ts";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";
import type { Context } from "#lib/context.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { loadKeyring } from "#lib/keys/keyring.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

const { start, run, path } = commandLine();

const MESSAGES = 1000;
const FOUND = [
  `select m.id, m.codes, s.slug from messages m left join services s on s.id = m.service_id
   where m.id <= ${MESSAGES} order by m.id`,
  "select key, title, slug, received, listed from services where key <> 'late' order by key",
  `select s.key, h.hour, h.received, h.listed from hourly_counts h
   join services s on h.kind = 'service' and h.ref = s.id where s.key <> 'late' order by 1, 2`,
];

/** A context on a database of the test's folder, as the server would have it. */
function contextOn(name: string): Context {
  const db = openFile(`file:${path(name)}`);
  onTestFinished(() => db.close());
  migrateDatabase(db);
  const keyring = loadKeyring("", path(`${name}.key`));
  return { db, keyring, actor: { kind: "system", part: "seed" }, now: () => Date.now() };
}

/** A database of messages in which nothing was found, as a finder would have left it that knows nothing. */
async function fill(ctx: Context): Promise<void> {
  await add(ctx);
  for (let i = 0; i < MESSAGES; i += 100) {
    const batch = Array.from({ length: 100 }, (_, j) =>
      sms({ text: `[Tern ${"ABCDEFG"[j % 7]}] ${100_000 + i + j} is your code` }),
    );
    await store(ctx, ...batch);
  }
  await settle(ctx);
}

const FORGET = [
  "update messages set codes = null, service_id = null",
  "delete from services",
  "delete from hourly_counts where kind = 'service'",
  "delete from jobs",
];

test("goes on after it was killed, while a server stores, and ends as a run in one go does", async () => {
  const ctx = contextOn("test.db");
  await fill(ctx);
  emptyLog(ctx.db);
  const stored = readDatabaseFile(path("test.db"), ...FOUND);
  changeDatabaseFile(path("test.db"), ...FORGET);
  emptyLog(ctx.db);
  for (const end of ["", ".key"]) copyFileSync(path(`test.db${end}`), path(`whole.db${end}`));

  const [status] = jsonLines((await run(["reindex", "--status", "--json"])).out);
  expect(status).toMatchObject({ stale: true, started: false });

  const killed = start(["reindex"]);
  const [line] = await once(createInterface({ input: killed.stderr! }), "line");
  expect(line).toMatch(/messages read, \d+ changed, back to \d{4}-/);
  killed.kill("SIGKILL");
  await once(killed, "close");
  const [jobs, services] = readDatabaseFile(
    path("test.db"),
    "select place from jobs",
    "select sum(listed) as listed from services",
  );
  expect(jobs![0]!.place).toBeGreaterThan(1);
  expect(services![0]!.listed).toBeLessThan(MESSAGES);

  const late = Array.from({ length: 40 }, (_, i) =>
    store(ctx, sms({ text: `[Late] ${200_000 + i} is your code` })),
  );
  const [second] = await Promise.all([run(["reindex", "--json"]), ...late]);
  expect(second.err).toBe("");
  const [report] = jsonLines(second.out);
  expect(report).toMatchObject({ resumed: true });
  expect(report!.read).toBeLessThan(MESSAGES);

  const whole = await run(["reindex", "--json"], "", { DATABASE_URL: `file:${path("whole.db")}` });
  expect(jsonLines(whole.out)).toMatchObject([
    { resumed: false, read: MESSAGES, changed: MESSAGES, told: MESSAGES },
  ]);
  await settle(ctx);
  const resumed = readDatabaseFile(path("test.db"), ...FOUND);
  expect(resumed).toEqual(readDatabaseFile(path("whole.db"), ...FOUND));
  expect(resumed).toEqual(stored);
  expect((await run(["reindex"])).out).toBe("All messages are read by today's finder.\n");
}, 120_000);
