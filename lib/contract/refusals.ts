import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { listRefusals } from "#db/queries/refusals.ts";
import { findSource } from "#db/queries/sources.ts";
import { transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import type { ProviderRequest } from "#lib/ingest/adapter.ts";
import { recordRefusal } from "#lib/ingest/record-refusal.ts";
import { shortHash } from "#lib/ingest/short-hash.ts";
import { spendNonce } from "#lib/ingest/spend-nonce.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { rotateSecret } from "#lib/sources/rotate-secret.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

let used = 0;

/** A source's id that no other test has asked for: what is kept a minute is counted by it. */
function freshSource(): number {
  used += 1;
  return 1_000_000 * (process.pid % 1000) + used;
}

function request(body = "From=Harbour&Body=tide"): ProviderRequest {
  return {
    method: "POST",
    query: "a=1",
    headers: new Headers({ "x-signature": "wrong", cookie: "session=1" }),
    body: Buffer.from(body),
    mediaType: "application/x-www-form-urlencoded",
  };
}

const kept = ({ db }: ContractContext, sourceId: number) =>
  listRefusals(db, { sourceId, limit: 500 });

export function refusalsContract(make: MakeContext): void {
  test("keep refused requests sealed, with their reason and what may have proved them", async () => {
    const ctx = await make();
    const sourceId = freshSource();
    recordRefusal(ctx, { sourceId, reason: "wrong-proof", request: request() });
    await vi.waitFor(async () => expect(await kept(ctx, sourceId)).toHaveLength(1), 10_000);
    const [row] = await kept(ctx, sourceId);
    expect(row).toMatchObject({ reason: "wrong-proof", at: ctx.now() });
    expect(Buffer.from(row!.sealed).includes("tide")).toBe(false);
    expect(JSON.parse(ctx.keyring.open(row!.sealed, "refusal"))).toEqual({
      method: "POST",
      query: "a=1",
      headers: { "x-signature": "wrong" },
      body: Buffer.from("From=Harbour&Body=tide").toString("base64"),
    });
  });

  test("keep few a minute, cut, and a hundred of a source in all", async () => {
    const ctx = await make();
    const sourceId = freshSource();
    const other = freshSource();
    recordRefusal(ctx, { sourceId: other, reason: "no-proof", request: request() });
    for (let minute = 0; minute < 12; minute++) {
      for (let i = 0; i < 30; i++) {
        const body = "x".repeat(minute === 11 ? 900_000 : 10);
        recordRefusal(ctx, { sourceId, reason: "no-proof", request: request(body) });
      }
      ctx.advance(MINUTE_MS);
    }
    await vi.waitFor(
      async () => expect((await kept(ctx, sourceId))[0]?.at).toBe(ctx.now() - MINUTE_MS),
      10_000,
    );
    await vi.waitFor(async () => expect(await kept(ctx, sourceId)).toHaveLength(100), 10_000);
    const [newest] = await kept(ctx, sourceId);
    expect(newest!.sealed.length).toBeLessThan(100_000);
    expect(await kept(ctx, other)).toHaveLength(1);
  });

  test("spend a nonce once, but for the same request again", async () => {
    const ctx = await make();
    const spend = (nonce: string, body: string, sourceId = 1) =>
      transaction(ctx.db, () => spendNonce(ctx, { sourceId, nonce, body: shortHash(body) }));
    await spend("n", "tide");
    await spend("n", "tide");
    await expect(spend("n", "ebb")).rejects.toMatchObject({ code: "replayed" });
    await spend("n", "ebb", 2);
    await spend("m", "ebb");
    const nonce = randomUUID();
    const both = await Promise.allSettled([spend(nonce, "a"), spend(nonce, "b")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("go with retention: refusals with messages, nonces once nobody can use them again", async () => {
    const ctx = await make();
    const sourceId = freshSource();
    recordRefusal(ctx, { sourceId, reason: "too-old", request: request() });
    await vi.waitFor(async () => expect(await kept(ctx, sourceId)).toHaveLength(1), 10_000);
    const body = shortHash("tide");
    await transaction(ctx.db, () => spendNonce(ctx, { sourceId, nonce: "n", body }));
    ctx.advance(3 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await kept(ctx, sourceId)).toHaveLength(1);
    expect(await ctx.query("select id from nonces")).toHaveLength(1);
    ctx.advance(5 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await kept(ctx, sourceId)).toEqual([]);
    expect(await ctx.query("select id from nonces")).toEqual([]);
  });

  test("give a new end to a source's address, and keep the one before it for its grace", async () => {
    const ctx = await make();
    const { secret, token } = await addSource(ctx, { name: "gate", provider: "jasmin" });
    expect([secret, token]).toEqual([null, expect.stringMatching(/^[\w-]{24}$/)]);
    const tokens = async () => {
      const [source] = await findSource(ctx.db, { name: "gate" });
      return openSecrets(ctx, source!.secrets).tokens;
    };
    expect(await tokens()).toEqual([token]);
    const next = await rotateSecret(ctx, { name: "gate", graceMs: 1000 });
    expect(await tokens()).toEqual([next, token]);
    ctx.advance(1000);
    expect(await tokens()).toEqual([next]);
  });
}
