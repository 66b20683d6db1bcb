import { randomInt } from "node:crypto";
import { findAccountByKey, findAccountBySubject, findByEmail } from "#db/queries/accounts.ts";
import { findOpenInvitation } from "#db/queries/invitations.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { foldName, readAccountName, readEmail } from "#lib/accounts/account-name.ts";
import { insertAccount } from "#lib/accounts/insert-account.ts";
import { invitationHash, spendInvitation } from "#lib/accounts/invitation.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { beginSession } from "#lib/auth/sign-in.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** Who an OpenID provider says somebody is. */
export type SubjectInput = {
  issuer: string;
  /** The provider's `sub`. */
  sub: string;
  /** What to call them, where they are new; the first that is given counts. */
  names: (string | undefined)[];
  /** Their e-mail address, where the provider says that it is verified. */
  email: string | null;
  /** The token of an invitation that they came with; empty for none. */
  invitation: string;
  agent: string | null;
};

/**
 * Signs in whom an OpenID provider vouches for: an account that is theirs, one that an invitation
 * lets them make, or, where that is open, a member's.
 * @returns null when there is none, or it is disabled
 */
export function signInBySubject(
  ctx: Context,
  input: SubjectInput,
): Promise<{ role: Role; sid: string } | null> {
  const { issuer, sub, agent } = input;
  const subject = JSON.stringify([issuer, sub]);
  return transaction(ctx.db, function* (): Steps<{ role: Role; sid: string } | null> {
    const [known] = yield* step(findAccountBySubject(ctx.db, { subject }));
    const account = known ?? (yield* makeAccount(ctx, subject, input));
    if (!account || account.disabledAt !== null) return null;
    const sid = yield* beginSession(ctx, { ...account, agent, way: "openid" });
    return { role: account.role as Role, sid };
  });
}

type Made = { id: number; name: string; role: Role; disabledAt: null };

function* makeAccount(ctx: Context, subject: string, input: SubjectInput): Steps<Made | null> {
  const [invitation] =
    input.invitation === ""
      ? []
      : yield* step(
          findOpenInvitation(ctx.db, {
            hash: invitationHash(input.invitation),
            now: ctx.now(),
          }),
        );
  if (!invitation && !getEnv().OPEN_SIGN_UP) return null;
  const name = yield* freeName(ctx, input.names);
  const role = (invitation?.role ?? "member") as Role;
  const email = yield* freeEmail(ctx, input.email);
  const names = readAccountName(name);
  const id = yield* insertAccount(ctx, { ...names, email, role, passwordHash: null, subject });
  if (invitation) yield* spendInvitation(ctx, invitation.id, id);
  return { id, name, role, disabledAt: null };
}

/** The first name that the provider gives, in the letters that ours have, with figures behind it where it is taken. */
function* freeName({ db }: Context, names: (string | undefined)[]): Steps<string> {
  const given = names.map(inOurLetters).find((name) => name !== "") ?? "member";
  for (let name = given; ; name = `${given}-${randomInt(10_000, 100_000)}`) {
    const [taken] = yield* step(findAccountByKey(db, { key: foldName(name) }));
    if (!taken) return name;
  }
}

function inOurLetters(given: string | undefined): string {
  const [local = ""] = (given ?? "").split("@");
  return local
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9._-]+/gi, "-")
    .slice(0, 30)
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/gi, "");
}

/** An address that another account has is left out: the provider vouches for a person, not for that account. */
function* freeEmail({ db }: Context, given: string | null): Steps<string | null> {
  let email: string | null;
  try {
    email = readEmail(given);
  } catch {
    return null;
  }
  if (email === null) return null;
  const [taken] = yield* step(findByEmail(db, { email }));
  return taken ? null : email;
}
