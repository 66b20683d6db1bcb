import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { erase } from "#lib/erasure/erase.ts";
import { leaseNumber } from "#lib/leases/lease-number.ts";
import { runLeases } from "#lib/leases/run-leases.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { setRetention } from "#lib/retention/set-retention.ts";
import { type TestContext, testContext } from "#lib/testing/context.ts";
import { add, PR_NUMBER, sms, store, storeOne } from "#lib/testing/inbox.ts";

const reason = "names a person";

/** What lies in the database's files: a server's are its own business. */
function bytesOf({ path }: TestContext): string {
  return readFileSync(path, "latin1") + readFileSync(`${path}-wal`, "latin1");
}

test("leaves no trace of a hidden, deleted or redacted word in the database's file", async () => {
  const ctx = testContext();
  await add(ctx);
  const words = ["cormorant", "guillemot", "kittiwake"];
  const [hidden, deleted, redacted] = await Promise.all(
    words.map((word) => storeOne(ctx, { text: `boat of ${word} leaves` })),
  );
  await store(ctx, ...Array.from({ length: 200 }, () => sms()));
  await hideMessage(ctx, { id: hidden!, reason });
  await deleteMessage(ctx, { id: deleted!, reason });
  await redactMessage(ctx, { id: redacted!, texts: [words[2]!], reason });
  await runRetention(ctx, 7);
  const bytes = bytesOf(ctx);
  for (const word of words) expect(bytes).not.toContain(word);
  expect(bytes).toContain("boat of");
});

/** What each verb that takes a message from the public is called with. */
const takedowns: [string, (ctx: TestContext, id: string) => Promise<unknown>][] = [
  ["hidden", (ctx, id) => hideMessage(ctx, { id, reason })],
  ["deleted", (ctx, id) => deleteMessage(ctx, { id, reason })],
  ["redacted", (ctx, id) => redactMessage(ctx, { id, reason, texts: ["Kittiwake"] })],
  ["expired", async (ctx) => ctx.advance(8 * 86_400_000)],
  ["erased", (ctx, message) => erase(ctx, { message, reason })],
  ["erased with its sender", (ctx) => erase(ctx, { sender: "22395", reason })],
  ["erased with its number", (ctx) => erase(ctx, { number: PR_NUMBER, reason })],
  ["retired with its number", (ctx) => retireNumber(ctx, PR_NUMBER)],
];

test.each(takedowns)(
  "leaves no trace of a service whose last message is %s in the database's file",
  async (_, takeDown) => {
    const ctx = testContext();
    await add(ctx);
    const id = await storeOne(ctx, { from: "22395", text: "[Kittiwake] Your code is 415263" });
    expect(bytesOf(ctx)).toMatch(/kittiwake/i);
    await takeDown(ctx, id);
    await runRetention(ctx, 7);
    expect(bytesOf(ctx)).not.toMatch(/kittiwake/i);
  },
);

const person = "+12125550177";

/** What erases, or lets go, everything of the person. */
const erasures: [string, (ctx: TestContext, id: string) => Promise<unknown>][] = [
  ["the sender is erased", (ctx) => erase(ctx, { sender: person, reason })],
  ["the number is erased", (ctx) => erase(ctx, { number: PR_NUMBER, reason })],
  ["the message is erased", (ctx, message) => erase(ctx, { message, reason })],
  [
    "its number keeps messages for a day",
    async (ctx) => {
      await setRetention(ctx, { e164: PR_NUMBER, days: 1, reason });
      ctx.advance(86_400_001);
      await runRetention(ctx, 7);
    },
  ],
];

test.each(erasures)(
  "leaves no trace of a person in the database's files once %s",
  async (_, go) => {
    const ctx = testContext();
    await add(ctx);
    const id = await storeOne(ctx, { from: person, text: "Kittiwake at pier nine" });
    await store(ctx, ...Array.from({ length: 200 }, () => sms()));
    expect(bytesOf(ctx)).toContain("12125550177");
    await go(ctx, id);
    const bytes = bytesOf(ctx);
    expect(bytes).not.toContain("12125550177");
    expect(bytes).not.toMatch(/kittiwake/i);
  },
);

test("leaves no trace of what came to a lease in the database's files an hour after its end", async () => {
  const ctx = testContext();
  await add(ctx);
  const limits = { share: 1, maxMs: 60_000, restMs: 0, perProject: 1, isOpenToAll: false };
  const holder = { projectId: 1, apiKeyId: 1 };
  const asked = { holder, country: "PR", ttlMs: 60_000, label: "Guillemot" };
  await leaseNumber(ctx, asked, limits);
  await storeOne(ctx, { from: "Cormorant", text: "Kittiwake: your code is 415263" });
  await storeOne(ctx, { from: person, text: "Kittiwake at pier nine" });
  // Only who it is from stands there readable, and only as long as it may be read.
  expect(bytesOf(ctx)).not.toMatch(/kittiwake|415263/i);
  expect(bytesOf(ctx)).toContain("Cormorant");
  ctx.advance(60_000);
  await runLeases(ctx);
  ctx.advance(3_600_000);
  await runLeases(ctx);
  expect(bytesOf(ctx)).not.toMatch(/kittiwake|415263|cormorant|12125550177/i);
  expect(bytesOf(ctx)).toContain("Guillemot");
  ctx.advance(30 * 86_400_000);
  await runLeases(ctx);
  await runRetention(ctx, 7);
  expect(bytesOf(ctx)).not.toContain("Guillemot");
});
