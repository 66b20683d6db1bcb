import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { findSecretsByKey } from "#db/queries/accounts.ts";
import { disableAccount } from "#lib/accounts/disable-account.ts";
import { enableAccount } from "#lib/accounts/enable-account.ts";
import { removeAccount } from "#lib/accounts/remove-account.ts";
import { admit } from "#lib/api/admit.ts";
import type { Caller } from "#lib/api/caller.ts";
import { makeRateLimits } from "#lib/api/rate-limits.ts";
import { countRead } from "#lib/api-keys/count-read.ts";
import { createApiKey, type NewApiKey } from "#lib/api-keys/create-api-key.ts";
import { endApiKey } from "#lib/api-keys/end-api-key.ts";
import { findApiKey } from "#lib/api-keys/find-api-key.ts";
import { listApiKeys, listOwnApiKeys } from "#lib/api-keys/list-api-keys.ts";
import { setKeyQuota } from "#lib/api-keys/set-key-quota.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { signedIn } from "#lib/testing/signed-in.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const noLimits = { perClient: 0, perKey: 0 };

async function member(ctx: ContractContext): Promise<{ id: number; name: string }> {
  const { name } = await signedIn(ctx, "member");
  const [account] = await findSecretsByKey(ctx.db, { key: name });
  return { id: account!.id, name };
}

/** A new member's key. */
async function ownKey(ctx: ContractContext, given: Partial<NewApiKey> = {}) {
  const account = await member(ctx);
  const input = { account: account.name, name: "CI", scopes: ["read"], ...given } as NewApiKey;
  return { account, ...(await createApiKey(ctx, input)) };
}

const bearer = (value: string, address = "192.0.2.7") => ({
  address,
  header: (name: string) => (name === "authorization" ? value : null),
});

async function callerWith(ctx: ContractContext, key: string): Promise<Caller> {
  const { caller } = await admit(ctx, makeRateLimits(ctx, noLimits), bearer(`Bearer ${key}`));
  if (!caller) throw new Error("The key is none.");
  return caller;
}

export function apiKeysContract(make: MakeContext): void {
  test("are shown once, and kept as nothing that they could be made of", async () => {
    const ctx = await make();
    const { id, key, prefix, account } = await ownKey(ctx, { scopes: ["stream", "read", "read"] });
    expect(key).toMatch(/^gpk_[A-Za-z0-9]{51}$/);
    expect(key.startsWith(prefix)).toBe(true);
    expect(prefix).toHaveLength(12);
    const [row] = await ctx.query("select * from api_keys");
    expect(Buffer.from(row!.hash)).toEqual(hash("sha256", key, "buffer"));
    const everything = await Promise.all(
      ["api_keys", "audit_entries", "projects"].map((table) => ctx.query(`select * from ${table}`)),
    );
    expect(JSON.stringify(everything)).not.toContain(key.slice(prefix.length));
    expect(await findApiKey(ctx, key)).toMatchObject({
      apiKeyId: id,
      scopes: ["read", "stream"],
      dailyMessages: 10_000,
      readToday: 0,
    });
    expect(await listOwnApiKeys(ctx, account.id)).toMatchObject([
      { id, prefix, state: "good", createdBy: "system:cli", lastUsedAt: expect.any(String) },
    ]);
  });

  test("stand in one project of their account, whoever makes them and however many at once", async () => {
    const ctx = await make();
    const { name } = await member(ctx);
    const input: NewApiKey = { account: name, name: "CI", scopes: ["read"] };
    const made = await Promise.allSettled(
      Array.from({ length: 25 }, () => createApiKey(ctx, input)),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    const refused = made.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { kind: "conflict" } });
    expect(await ctx.query("select id from projects")).toHaveLength(1);
    expect(await ctx.query("select id from api_keys")).toHaveLength(20);
  });

  test("make room once they end, and are forgotten when many have", async () => {
    const ctx = await make();
    const { id, name } = await member(ctx);
    for (let round = 0; round < 60; round++) {
      const input: NewApiKey = { account: name, name: `Key ${round}`, scopes: ["read"] };
      const made = await createApiKey(ctx, input);
      await endApiKey(ctx, { id: made.id, accountId: id });
      ctx.advance(DAY_MS / 10);
    }
    const kept = await listOwnApiKeys(ctx, id);
    expect(kept.length).toBeLessThanOrEqual(31);
    expect(kept[0]).toMatchObject({ name: "Key 59", state: "ended" });
    const [first] = kept.slice(-1);
    expect(Number(first!.name.split(" ")[1])).toBeGreaterThan(20);
  });

  test("are not made again and again for the quota that each has", async () => {
    const ctx = await make();
    const { name } = await member(ctx);
    const input: NewApiKey = { account: name, name: "CI", scopes: ["read"] };
    for (let round = 0; round < 20; round++) {
      await endApiKey(ctx, { id: (await createApiKey(ctx, input)).id });
    }
    await expect(createApiKey(ctx, input)).rejects.toMatchObject({ kind: "too-many-requests" });
    ctx.advance(DAY_MS);
    expect(await createApiKey(ctx, input)).toHaveProperty("key");
  });

  test.each<[string, Partial<NewApiKey>, string]>([
    ["no name", { name: " \u200f\n" }, "/name"],
    ["a long name", { name: "x".repeat(61) }, "/name"],
    ["no scope", { scopes: [] }, "/scopes"],
    ["a scope that is none", { scopes: ["read", "toString" as "read"] }, "/scopes"],
    ["an expiry in the past", { days: 0 }, "/days"],
    ["an expiry without end", { days: 1e9 }, "/days"],
    ["half a day", { days: 0.5 }, "/days"],
    ["a quota below nothing", { dailyMessages: -1 }, "/dailyMessages"],
    ["a quota that is no number", { dailyMessages: Number.NaN }, "/dailyMessages"],
  ])("are not made with %s", async (_, given, pointer) => {
    const ctx = await make();
    await expect(ownKey(ctx, given)).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ pointer }],
    });
    expect(await ctx.query("select id from api_keys")).toEqual([]);
  });

  test("are made for nobody who is not there, or disabled", async () => {
    const ctx = await make();
    const input: NewApiKey = { account: "nobody", name: "CI", scopes: ["read"] };
    await expect(createApiKey(ctx, input)).rejects.toMatchObject({ kind: "not-found" });
    const { name } = await member(ctx);
    await disableAccount(ctx, { name });
    const late = createApiKey(ctx, { ...input, account: name });
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
  });

  test("are good for nothing once they are ended, and their owner sees why", async () => {
    const ctx = await make();
    const { id, key, account } = await ownKey(ctx);
    const other = await member(ctx);
    await expect(endApiKey(ctx, { id, accountId: other.id })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await findApiKey(ctx, key)).not.toBeNull();
    expect(await endApiKey(ctx, { id, accountId: account.id })).toEqual({
      name: "CI",
      changed: true,
    });
    expect(await endApiKey(ctx, { id })).toMatchObject({ changed: false });
    expect(await findApiKey(ctx, key)).toBeNull();
    expect(await listOwnApiKeys(ctx, account.id)).toMatchObject([{ state: "ended" }]);
    await expect(endApiKey(ctx, { id: 99 })).rejects.toMatchObject({ kind: "not-found" });
  });

  test("expire", async () => {
    const ctx = await make();
    const { key, account, expiresAt } = await ownKey(ctx, { days: 1 });
    expect(expiresAt).toBe(new Date(ctx.now() + DAY_MS).toISOString());
    ctx.advance(DAY_MS - 1);
    expect(await findApiKey(ctx, key)).not.toBeNull();
    ctx.advance(1);
    expect(await findApiKey(ctx, key)).toBeNull();
    expect(await listOwnApiKeys(ctx, account.id)).toMatchObject([{ state: "expired" }]);
  });

  test("rest while their account is disabled, and end when it goes", async () => {
    const ctx = await make();
    const { key, account } = await ownKey(ctx);
    await disableAccount(ctx, { name: account.name });
    expect(await findApiKey(ctx, key)).toBeNull();
    expect((await listApiKeys(ctx)).keys).toMatchObject([{ state: "account disabled" }]);
    await enableAccount(ctx, { name: account.name });
    expect(await findApiKey(ctx, key)).not.toBeNull();
    await removeAccount(ctx, { name: account.name });
    expect(await findApiKey(ctx, key)).toBeNull();
    expect((await listApiKeys(ctx)).keys).toMatchObject([
      { state: "account removed", account: null },
    ]);
  });

  test("note their use every five minutes at most, however many use them at once", async () => {
    const ctx = await make();
    const { key } = await ownKey(ctx);
    const begunAt = ctx.now();
    await Promise.all(Array.from({ length: 50 }, () => findApiKey(ctx, key)));
    ctx.advance(5 * MINUTE_MS - 1);
    await findApiKey(ctx, key);
    const usedAt = async () => (await ctx.query("select last_used_at from api_keys"))[0];
    expect(await usedAt()).toEqual({ last_used_at: begunAt });
    ctx.advance(1);
    // Another process, which has noted nothing itself.
    await findApiKey({ ...ctx, db: await ctx.connect() }, key);
    expect(await usedAt()).toEqual({ last_used_at: begunAt + 5 * MINUTE_MS });
  });

  test("are listed with what they read today, a page after the other", async () => {
    const ctx = await make();
    const ids: number[] = [];
    for (let i = 0; i < 5; i++) ids.unshift((await ownKey(ctx, { name: `Key ${i}` })).id);
    const first = await listApiKeys(ctx, { limit: 3 });
    expect(first.keys.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    const rest = await listApiKeys(ctx, { before: first.next!, limit: 3 });
    expect(rest.keys.map(({ id }) => id)).toEqual(ids.slice(3));
    expect(rest.next).toBeNull();
    const { key, id } = await ownKey(ctx);
    await countRead(ctx, await callerWith(ctx, key), 7);
    expect((await listApiKeys(ctx)).keys[0]).toMatchObject({ id, readToday: 7 });
    ctx.advance(DAY_MS);
    expect((await listApiKeys(ctx)).keys[0]).toMatchObject({ id, readToday: 0 });
  });

  test("are refused alike, whatever is wrong with them", async () => {
    const ctx = await make();
    const { id, key } = await ownKey(ctx);
    await endApiKey(ctx, { id });
    const { key: expired } = await ownKey(ctx, { days: 1 });
    ctx.advance(DAY_MS);
    const held = (await ctx.query("select hash from api_keys"))[0]!.hash as Uint8Array;
    const given = [
      "",
      "Bearer",
      "Bearer ",
      `Basic ${key}`,
      key,
      `Bearer ${key}`,
      `Bearer ${expired}`,
      `Bearer ${key.slice(0, -1)}`,
      `Bearer ${key} ${key}`,
      `Bearer gpk_${"0".repeat(51)}`,
      `Bearer gpk_${Buffer.from(held).toString("base64url")}`,
      `Bearer gpl_${"0".repeat(51)}`,
      `Bearer gpk_' or 1=1 --`,
      `Bearer ${"gpk_".padEnd(100_000, "x")}`,
      "Bearer gpk_\u0000\ud800",
    ];
    const limits = makeRateLimits(ctx, noLimits);
    const answers = new Set<string>();
    for (const each of given) {
      const admitted = await admit(ctx, limits, bearer(each));
      if (admitted.caller) throw new Error(`It was taken: ${each.slice(0, 80)}`);
      expect(admitted.refusal.kind, each.slice(0, 80)).toBe("unauthorized");
      answers.add(admitted.refusal.message);
    }
    expect(answers.size).toBe(1);
  });

  test("are told however the scheme is written", async () => {
    const ctx = await make();
    const { id, key } = await ownKey(ctx);
    const limits = makeRateLimits(ctx, noLimits);
    for (const scheme of ["Bearer", "bearer", "BEARER "]) {
      const { caller } = await admit(ctx, limits, bearer(`${scheme} ${key}`));
      expect(caller).toMatchObject({ kind: "key", apiKeyId: id, client: "192.0.2.7" });
    }
  });

  test("are limited by themselves, clients without one by their address", async () => {
    const ctx = await make();
    const limits = makeRateLimits(ctx, { perClient: 2, perKey: 3 });
    const { key } = await ownKey(ctx);
    const ask = async (request: Parameters<typeof admit>[2]) => {
      const { standing, ...admitted } = await admit(ctx, limits, request);
      const outcome = admitted.caller ? admitted.caller.kind : admitted.refusal.kind;
      return [outcome, standing?.remaining];
    };
    const anonymous = (address: string) => ({ address, header: () => null });
    expect(await ask(anonymous("2001:db8::1"))).toEqual(["anonymous", 1]);
    expect(await ask(anonymous("2001:db8::2"))).toEqual(["anonymous", 0]);
    expect(await ask(anonymous("2001:db8::3"))).toEqual(["too-many-requests", 0]);
    expect(await ask(anonymous("2001:db8:0:1::1"))).toEqual(["anonymous", 1]);
    // Who tries keys uses up what the address has.
    const wrong = bearer(`Bearer gpk_${"0".repeat(51)}`, "192.0.2.9");
    expect(await ask(wrong)).toEqual(["unauthorized", 1]);
    expect(await ask(wrong)).toEqual(["unauthorized", 0]);
    expect(await ask(wrong)).toEqual(["too-many-requests", 0]);
    expect(await ask(anonymous("192.0.2.9"))).toEqual(["too-many-requests", 0]);
    // A key is good there all the same, and counts wherever it is used.
    expect(await ask(bearer(`Bearer ${key}`, "192.0.2.9"))).toEqual(["key", 2]);
    expect(await ask(bearer(`Bearer ${key}`, "192.0.2.10"))).toEqual(["key", 1]);
    expect(await ask(bearer(`Bearer ${key}`, "192.0.2.11"))).toEqual(["key", 0]);
    const refused = await admit(ctx, limits, bearer(`Bearer ${key}`));
    expect(refused).toMatchObject({ caller: null, refusal: { kind: "too-many-requests" } });
    const { retryAfter } = (refused as { refusal: { retryAfter: number } }).refusal;
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(refused.standing?.resetSeconds).toBe(retryAfter);
  });

  test("read as many messages in a day as they may, and not one more at once", async () => {
    const ctx = await make();
    const { key } = await ownKey(ctx, { dailyMessages: 100 });
    const callers = await Promise.all(Array.from({ length: 30 }, () => callerWith(ctx, key)));
    const read = await Promise.allSettled(callers.map((caller) => countRead(ctx, caller, 7)));
    expect(read.filter(({ status }) => status === "fulfilled")).toHaveLength(14);
    expect(await ctx.query("select messages from key_reads")).toEqual([{ messages: 98 }]);
    const late = await callerWith(ctx, key);
    expect(late).toMatchObject({ readToday: 98 });
    const tooMany = countRead(ctx, late, 3);
    await expect(tooMany).rejects.toMatchObject({
      kind: "too-many-requests",
      message: expect.stringContaining("2026-11-23T00:00:00.000Z"),
      retryAfter: 48_585,
    });
    await countRead(ctx, late, 2);
    expect(late).toMatchObject({ readToday: 100 });
    ctx.advance(DAY_MS);
    const next = await callerWith(ctx, key);
    expect(next).toMatchObject({ readToday: 0 });
    await countRead(ctx, next, 100);
    await expect(countRead(ctx, next, 1)).rejects.toMatchObject({ kind: "too-many-requests" });
    await expect(countRead(ctx, await callerWith(ctx, key), 101)).rejects.toThrow();
  });

  test("count nothing of who has no key, and nothing for an empty list", async () => {
    const ctx = await make();
    const { key } = await ownKey(ctx, { dailyMessages: 0 });
    await countRead(ctx, { kind: "anonymous", client: "192.0.2.7" }, 100);
    await countRead(ctx, { kind: "lease", leaseId: 1, client: "192.0.2.7" }, 100);
    const caller = await callerWith(ctx, key);
    await countRead(ctx, caller, 0);
    expect(await ctx.query("select * from key_reads")).toEqual([]);
    await expect(countRead(ctx, caller, 1)).rejects.toMatchObject({ kind: "too-many-requests" });
  });

  test("may read what an owner says, from then on", async () => {
    const ctx = await make();
    const { id, key } = await ownKey(ctx);
    expect(await setKeyQuota(ctx, { id, dailyMessages: 5 })).toBe("CI");
    expect(await callerWith(ctx, key)).toMatchObject({ dailyMessages: 5 });
    await setKeyQuota(ctx, { id, dailyMessages: 5 });
    await setKeyQuota(ctx, { id, dailyMessages: null });
    expect(await callerWith(ctx, key)).toMatchObject({ dailyMessages: 10_000 });
    const entries = await ctx.query(
      "select action, subject, after from audit_entries where action like 'api-key.%' order by id",
    );
    expect(entries.map(({ action }) => action)).toEqual([
      "api-key.create",
      "api-key.quota",
      "api-key.quota",
    ]);
    expect(entries[1]).toMatchObject({ subject: `api-key:${id}`, after: '{"dailyMessages":5}' });
  });

  test("are forgotten what they read, five weeks later, as is what limits counted", async () => {
    const ctx = await make();
    const { key } = await ownKey(ctx);
    await countRead(ctx, await callerWith(ctx, key), 1);
    ctx.advance(34 * DAY_MS);
    await countRead(ctx, await callerWith(ctx, key), 2);
    await ctx.query(
      `insert into rate_limits (key, points, expire) values ('old', 1, ${ctx.now() - 1}), ('new', 1, ${ctx.now() + 1})`,
    );
    await runRetention(ctx, 7);
    expect(await ctx.query("select messages from key_reads order by day")).toHaveLength(2);
    expect(await ctx.query("select key from rate_limits")).toEqual([{ key: "new" }]);
    ctx.advance(3 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await ctx.query("select messages from key_reads")).toEqual([{ messages: 2 }]);
  });
}
