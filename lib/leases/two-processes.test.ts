import { expect, test } from "vitest";
import { moduleUrl } from "#db/testing/child.ts";
import { add } from "#lib/testing/inbox.ts";
import { postgresContext } from "#lib/testing/postgres-context.ts";

const NUMBERS = 30;
const CALLS = 40;

test("two processes that lease at the same time never lease the same number", async () => {
  const { ctx, startProcess } = await postgresContext({ kind: "system", part: "cli" });
  const all = Array.from({ length: NUMBERS }, (_, i) => `178755501${String(i).padStart(2, "0")}`);
  await Promise.all(all.map((e164) => add(ctx, e164)));
  const processes = [1, 2].map((projectId) =>
    startProcess(`
      import { leaseNumber } from ${moduleUrl("lib/leases/lease-number.ts")};
      const holder = { projectId: ${projectId}, apiKeyId: ${projectId} };
      const input = { holder, country: null, ttlMs: 60_000, label: null };
      const limits = { share: 1, maxMs: 60_000, restMs: 0, perProject: 100, isOpenToAll: false };
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
