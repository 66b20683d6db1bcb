import { randomUUID } from "node:crypto";
import { insertAccount } from "#db/queries/accounts.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { cookieName, writeToken } from "#lib/auth/session-cookie.ts";
import { startSession } from "#lib/auth/start-session.ts";
import type { Context } from "#lib/context.ts";

const HOUR_S = 3600;

/**
 * Makes an account and signs it in, past passwords.
 * @param publicUrl of the site whose cookie it is
 * @returns the account's name, and the cookie that is its session
 */
export async function signedIn(
  ctx: Context,
  role: Role,
  publicUrl = "http://localhost",
): Promise<{ name: string; cookie: { name: string; value: string } }> {
  const name = `${role}-${randomUUID().slice(0, 8)}`;
  const sid = await transaction(ctx.db, function* (): Steps<string> {
    const [account] = yield* step(
      insertAccount(ctx.db, {
        name,
        key: name,
        email: null,
        role,
        passwordHash: null,
        subject: null,
        createdAt: ctx.now(),
      }),
    );
    return yield* startSession(ctx, { accountId: account!.id, agent: "test" });
  });
  const value = await writeToken(ctx, sid, HOUR_S);
  return { name, cookie: { name: cookieName(publicUrl), value } };
}
