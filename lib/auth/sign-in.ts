import { millisecondsInDay } from "date-fns/constants";
import {
  findSecretsByEmail,
  findSecretsById,
  findSecretsByKey,
  setPasswordHash,
  setRecoveryCodes,
  setSignedIn,
  setTotpStep,
} from "#db/queries/accounts.ts";
import { forgetSessions } from "#db/queries/sessions.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { foldName } from "#lib/accounts/account-name.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { hashPassword, isOutdated, isPassword } from "#lib/accounts/password-hash.ts";
import { MAX_PASSWORD } from "#lib/accounts/require-password.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { spendRecoveryCode } from "#lib/auth/recovery-codes.ts";
import {
  admitAttempt,
  deviceToken,
  forgiveAttempt,
  withdrawAttempt,
} from "#lib/auth/sign-in-delay.ts";
import { startSession } from "#lib/auth/start-session.ts";
import { openTotp, totpStepOf } from "#lib/auth/totp.ts";
import type { Context } from "#lib/context.ts";

export type SignInInput = {
  /** A name or an e-mail address. */
  name: string;
  password: string;
  /** The second factor's, or a recovery code; empty for none. */
  code: string;
  /** What the browser keeps of having signed in before; empty for nothing. */
  device: string;
  /** What the browser says it is. */
  agent: string | null;
};

/** How it went. `wrong` says no more on purpose: not which part, nor whether there is such an account. */
export type SignInOutcome =
  | { kind: "signed-in"; role: Role; sid: string; device: string }
  | { kind: "wrong" }
  | { kind: "wait"; waitMs: number };

/** No session lasts longer than SESSION_HOURS can say. */
const KEPT_MS = 31 * millisecondsInDay;
const MAX_NAME = 254;
const MAX_CODE = 64;

type Secrets = Awaited<ReturnType<typeof findSecretsByKey>>[number];

/**
 * Signs somebody in with name, password and, where the account has a second factor, a code. Whoever it
 * is, the same work is done before the answer.
 * @param ctx with the client's address
 * @throws Problem unavailable when too many sign in at once
 */
export async function signIn(ctx: Context, input: SignInInput): Promise<SignInOutcome> {
  const { name, password, code, device } = input;
  if (name.length > MAX_NAME || password.length > 2 * MAX_PASSWORD || code.length > MAX_CODE) {
    return { kind: "wrong" };
  }
  const account = await findSecrets(ctx, name);
  const { waitMs, admission } = await admitAttempt(ctx, {
    name,
    accountId: account?.id ?? null,
    address: ctx.address ?? "",
    device,
  });
  if (!admission) return { kind: "wait", waitMs };
  const isRight = await isPassword(account?.passwordHash ?? null, password).catch(
    async (error: unknown) => {
      // Whoever found too many before them has not failed.
      await transaction(ctx.db, () => withdrawAttempt(ctx, admission));
      throw error;
    },
  );
  const newHash =
    isRight && isOutdated(account!.passwordHash!) ? await hashPassword(password) : null;
  return transaction(ctx.db, function* (): Steps<SignInOutcome> {
    const isSigned = isRight && (yield* isStillRight(ctx, account!, code));
    if (!isSigned) {
      // A name that is no account's may be a password that was typed in the wrong place.
      const subject = account ? accountSubject(account.id) : "account";
      yield* recordDeed(ctx, { action: "account.sign-in-failed", subject });
      return { kind: "wrong" };
    }
    const { id } = account!;
    if (newHash) yield* step(setPasswordHash(ctx.db, { id, passwordHash: newHash }));
    yield* forgiveAttempt(ctx, admission);
    const sid = yield* beginSession(ctx, { ...account!, agent: input.agent, way: "password" });
    const role = account!.role as Role;
    return { kind: "signed-in", role, sid, device: deviceToken(ctx, id) };
  });
}

/** Begins the session of an account that has proven itself, and writes down that it did. */
export function* beginSession(
  ctx: Context,
  input: { id: number; name: string; agent: string | null; way: "password" | "openid" },
): Steps<string> {
  const { id, name, agent, way } = input;
  yield* step(forgetSessions(ctx.db, { accountId: id, before: ctx.now() - KEPT_MS }));
  const sid = yield* startSession(ctx, { accountId: id, agent });
  yield* step(setSignedIn(ctx.db, { id, at: ctx.now() }));
  yield* recordDeed(
    { ...ctx, actor: { kind: "admin", name } },
    { action: "account.sign-in", subject: accountSubject(id), detail: { way } },
  );
  return sid;
}

async function findSecrets({ db }: Context, name: string): Promise<Secrets | null> {
  const folded = foldName(name);
  const [found] = folded.includes("@")
    ? await findSecretsByEmail(db, { email: folded })
    : await findSecretsByKey(db, { key: folded });
  return found ?? null;
}

/** Whether the account is as it was when its password was compared, may sign in, and the code is good; uses it up. */
function* isStillRight(ctx: Context, before: Secrets, code: string): Steps<boolean> {
  const { id } = before;
  const [account] = yield* step(findSecretsById(ctx.db, { id }));
  if (!account || account.disabledAt !== null) return false;
  if (account.passwordHash !== before.passwordHash) return false;
  if (account.totp === null) return true;
  const totpStep = totpStepOf(ctx, openTotp(ctx, account.totp), code, account.totpStep);
  if (totpStep !== null) {
    yield* step(setTotpStep(ctx.db, { id, totpStep }));
    return true;
  }
  const recoveryCodes = spendRecoveryCode(account.recoveryCodes, code);
  if (recoveryCodes === null) return false;
  yield* step(setRecoveryCodes(ctx.db, { id, recoveryCodes }));
  yield* recordDeed(ctx, { action: "account.use-recovery-code", subject: accountSubject(id) });
  return true;
}
