import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { child, moduleUrl } from "#db/testing/child.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import type { Context } from "#lib/context.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { add } from "#lib/testing/inbox.ts";

const NUMBERS = 30;
const CALLS = 40;

test("two processes that lease at the same time never lease the same number", async () => {
  const postgres = await sharedPostgres();
  const name = await postgres.createDatabase();
  const db = await openDatabase(postgres.url(name));
  onTestFinished(async () => {
    await db.close();
    await postgres.dropDatabase(name);
  });
  await migrateDatabase(db);
  const keyring = keyringOf(Buffer.alloc(32, 7));
  const ctx: Context = { db, keyring, actor: { kind: "system", part: "cli" }, now: Date.now };
  const all = Array.from({ length: NUMBERS }, (_, i) => `178755501${String(i).padStart(2, "0")}`);
  await Promise.all(all.map((e164) => add(ctx, e164)));
  const processes = [1, 2].map((projectId) =>
    child(`
      import { openDatabase } from ${moduleUrl("db/client.ts")};
      import { keyringOf } from ${moduleUrl("lib/keys/keyring.ts")};
      import { leaseNumber } from ${moduleUrl("lib/leases/lease-number.ts")};
      const db = await openDatabase(${JSON.stringify(postgres.url(name))});
      const actor = { kind: "api-key", id: "${projectId}" };
      const ctx = { db, keyring: keyringOf(Buffer.alloc(32, 7)), actor, now: Date.now };
      const holder = { projectId: ${projectId}, apiKeyId: ${projectId} };
      const input = { holder, country: null, ttlMs: 60_000, label: null };
      const limits = { share: 1, maxMs: 60_000, restMs: 0, perProject: 100, isOpenToAll: false };
      say("ready");
      await heard();
      const asked = Array.from({ length: ${CALLS} }, () => leaseNumber(ctx, input, limits));
      const got = await Promise.allSettled(asked);
      say(JSON.stringify(got.map(({ value, reason }) => value?.lease.number.e164 ?? reason.kind)));
      process.exit();
    `),
  );
  await Promise.all(processes.map((each) => each.next()));
  for (const each of processes) each.tell("go");
  const told = await Promise.all(processes.map((each) => each.next()));
  const got = told.flatMap((line) => JSON.parse(line) as string[]);
  expect(got.filter((each) => each !== "conflict").toSorted()).toEqual(all);
  expect(got).toHaveLength(2 * CALLS);
}, 60_000);
