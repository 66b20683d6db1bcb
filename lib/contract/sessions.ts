import { expect, test } from "vitest";
import { endSession } from "#lib/auth/end-session.ts";
import { findSession } from "#lib/auth/find-session.ts";
import { cookieName, writeToken } from "#lib/auth/session-cookie.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { signedIn } from "#lib/testing/signed-in.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const name = cookieName("http://localhost");

async function begin(ctx: ContractContext): Promise<{ name: string; cookies: string }> {
  const { name: account, cookie } = await signedIn(ctx, "moderator");
  return { name: account, cookies: `theme=dark; ${cookie.name}=${cookie.value}` };
}

export function sessionsContract(make: MakeContext): void {
  test("tell who a cookie is from, as the account is now", async () => {
    const ctx = await make();
    const { name: account, cookies } = await begin(ctx);
    const session = await findSession(ctx, cookies);
    expect(session).toMatchObject({
      createdAt: ctx.now(),
      account: { name: account, role: "moderator" },
    });
    await ctx.query("update accounts set role = 'auditor'");
    expect(await findSession(ctx, cookies)).toMatchObject({ account: { role: "auditor" } });
  });

  test("keep nothing that a cookie could be made of", async () => {
    const ctx = await make();
    const { cookies } = await begin(ctx);
    const [row] = await ctx.query("select * from sessions");
    const held = Buffer.from(row!.hash).toString("base64url");
    expect(cookies).not.toContain(held);
    expect(await findSession(ctx, `${name}=${held}`)).toBeNull();
  });

  test("end where the one who holds them ends them, alone", async () => {
    const ctx = await make();
    const first = await begin(ctx);
    const second = await begin(ctx);
    const { id } = (await findSession(ctx, first.cookies))!;
    await endSession(ctx, id);
    expect(await findSession(ctx, first.cookies)).toBeNull();
    expect(await findSession(ctx, second.cookies)).not.toBeNull();
    const [{ ended_at: endedAt }] = (await ctx.query(
      "select ended_at from sessions where ended_at is not null",
    )) as [{ ended_at: number }];
    ctx.advance(MINUTE_MS);
    await endSession(ctx, id);
    expect(await ctx.query(`select id from sessions where ended_at = ${endedAt}`)).toHaveLength(1);
  });

  test.each([
    ["all sessions of the account were ended", "update accounts set session_version = 2"],
    ["the account was disabled", "update accounts set disabled_at = 1"],
    ["the account is gone", "delete from accounts"],
  ])("are over once %s", async (_, sql) => {
    const ctx = await make();
    const { cookies } = await begin(ctx);
    await ctx.query(sql);
    expect(await findSession(ctx, cookies)).toBeNull();
  });

  test("last while they are in use, and no longer than a day's work", async () => {
    const ctx = await make();
    const { cookies } = await begin(ctx);
    for (let minute = 0; minute < 12 * 60; minute += 59) {
      expect(await findSession(ctx, cookies)).not.toBeNull();
      ctx.advance(59 * MINUTE_MS);
    }
    expect(await findSession(ctx, cookies)).toBeNull();
  });

  test("are over after an hour without a request", async () => {
    const ctx = await make();
    const { cookies } = await begin(ctx);
    ctx.advance(HOUR_MS - 1);
    expect(await findSession(ctx, cookies)).not.toBeNull();
    ctx.advance(HOUR_MS);
    expect(await findSession(ctx, cookies)).toBeNull();
  });

  test("note their use once a minute at most", async () => {
    const ctx = await make();
    const { cookies } = await begin(ctx);
    const begunAt = ctx.now();
    ctx.advance(MINUTE_MS - 1);
    await findSession(ctx, cookies);
    expect(await ctx.query("select seen_at from sessions")).toEqual([{ seen_at: begunAt }]);
    ctx.advance(1);
    await findSession(ctx, cookies);
    expect(await ctx.query("select seen_at from sessions")).toEqual([{ seen_at: ctx.now() }]);
  });

  test("are nobody's with a cookie that we did not write", async () => {
    const ctx = await make();
    const { cookies } = await begin(ctx);
    const token = cookies.split(`${name}=`)[1]!;
    const stranger = { ...ctx, keyring: keyringOf(Buffer.alloc(32, 7)) };
    const forged = await writeToken(stranger, "word", 3600);
    const unknown = await writeToken(ctx, "word", 3600);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from('{"sid":"word"}').toString("base64url")}.`;
    const given = [
      "",
      name,
      `${name}=`,
      `${name}=${forged}`,
      `${name}=${unknown}`,
      `${name}=${unsigned}`,
      `${name}=${token.slice(0, -1)}`,
      `${name}=${token}; ${name}=${token}`,
      `__Host-${cookies}`.replace("theme=dark; ", ""),
      `${name}=${"x".repeat(100_000)}`,
      `${name}=\u0000`,
    ];
    for (const each of given) expect(await findSession(ctx, each), each.slice(0, 80)).toBeNull();
  });
}
