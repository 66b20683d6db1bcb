import { millisecondsInHour } from "date-fns/constants";
import { findSecretsById } from "#db/queries/accounts.ts";
import { listSessions } from "#db/queries/sessions.ts";
import { describeAgent } from "#lib/accounts/describe-agent.ts";
import type { Session } from "#lib/auth/find-session.ts";
import { countRecoveryCodes } from "#lib/auth/recovery-codes.ts";
import { proposedTotp, totpAddress } from "#lib/auth/totp.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** A session as its owner sees it. */
export type SessionCard = {
  id: number;
  /** The browser, in words. */
  browser: string;
  createdAt: string;
  seenAt: string;
  /** The one that this page is read in. */
  isThis: boolean;
};

/** What one sees of one's own account. */
export type OwnAccount = {
  email: string | null;
  hasPassword: boolean;
  /** An OpenID provider vouches for it. */
  hasSubject: boolean;
  hasTotp: boolean;
  recoveryCodes: number;
  /** What an authenticator app may be given, where there is none yet. */
  proposed: { secret: string; address: string } | null;
  sessions: SessionCard[];
};

const MAX_SESSIONS = 50;

/** One's own account, and the sessions that it has now. */
export async function getOwnAccount(ctx: Context, session: Session): Promise<OwnAccount> {
  const { account, id: sessionId } = session;
  const { SITE_NAME, SESSION_HOURS } = getEnv();
  const after = ctx.now() - SESSION_HOURS * millisecondsInHour;
  const [[secrets], sessions] = await Promise.all([
    findSecretsById(ctx.db, { id: account.id }),
    listSessions(ctx.db, { accountId: account.id, after, limit: MAX_SESSIONS }),
  ]);
  const usedStep = secrets!.totpStep;
  const secret = proposedTotp(ctx, { accountId: account.id, sessionId, usedStep });
  return {
    email: secrets!.email,
    hasPassword: secrets!.passwordHash !== null,
    hasSubject: secrets!.subject !== null,
    hasTotp: secrets!.totp !== null,
    recoveryCodes: countRecoveryCodes(secrets!.recoveryCodes),
    proposed: secrets!.totp
      ? null
      : { secret, address: totpAddress(secret, SITE_NAME, account.name) },
    sessions: sessions.map(({ id, agent, createdAt, seenAt }) => ({
      id,
      browser: describeAgent(agent),
      createdAt: isoInstant(createdAt),
      seenAt: isoInstant(seenAt),
      isThis: id === sessionId,
    })),
  };
}
