import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Begins a session of an account, of the version that its sessions have now. */
export const insertSession = prepared<{
  hash: Buffer;
  accountId: number;
  agent: string | null;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.sessions)
    .values({
      hash: placeholder("hash"),
      accountId: placeholder("accountId"),
      version: sql`(select session_version from accounts where id = ${placeholder("accountId")})`,
      agent: placeholder("agent"),
      createdAt: placeholder("at"),
      seenAt: placeholder("at"),
    })
    .prepare(),
);

/** A session that was not ended, with its account as it is now. */
export const findSessionByHash = prepared<{ hash: Buffer }>()((t) =>
  t.orm
    .select({
      id: t.sessions.id,
      createdAt: t.sessions.createdAt,
      seenAt: t.sessions.seenAt,
      accountId: t.accounts.id,
      name: t.accounts.name,
      role: t.accounts.role,
      hasPassword: sql<number>`${t.accounts.passwordHash} is not null`.mapWith(Boolean),
      hasTotp: sql<number>`${t.accounts.totp} is not null`.mapWith(Boolean),
    })
    .from(t.sessions)
    .innerJoin(t.accounts, eq(t.accounts.id, t.sessions.accountId))
    .where(
      and(
        eq(t.sessions.hash, placeholder("hash")),
        eq(t.sessions.version, t.accounts.sessionVersion),
        isNull(t.sessions.endedAt),
        isNull(t.accounts.disabledAt),
      ),
    )
    .prepare(),
);

/** Notes that a session is in use. */
export const touchSession = prepared<{ id: number; at: number }>()((t) =>
  t.orm
    .update(t.sessions)
    .set({ seenAt: sql`${placeholder("at")}` })
    .where(eq(t.sessions.id, placeholder("id")))
    .prepare(),
);

/** Ends a session, if it has not ended. */
export const closeSession = prepared<{ id: number; at: number }>()((t) =>
  t.orm
    .update(t.sessions)
    .set({ endedAt: sql`${placeholder("at")}` })
    .where(and(eq(t.sessions.id, placeholder("id")), isNull(t.sessions.endedAt)))
    .prepare(),
);

/** Sessions of an account that have not ended, newest first; some may be past their time. */
export const listSessions = prepared<{ accountId: number; after: number; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.sessions.id,
      agent: t.sessions.agent,
      createdAt: t.sessions.createdAt,
      seenAt: t.sessions.seenAt,
    })
    .from(t.sessions)
    .innerJoin(t.accounts, eq(t.accounts.id, t.sessions.accountId))
    .where(
      and(
        eq(t.sessions.accountId, placeholder("accountId")),
        eq(t.sessions.version, t.accounts.sessionVersion),
        isNull(t.sessions.endedAt),
        sql`${t.sessions.createdAt} > ${placeholder("after")}`,
      ),
    )
    .orderBy(desc(t.sessions.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Ends every session of an account but one. */
export const closeOtherSessions = prepared<{ accountId: number; id: number; at: number }>()((t) =>
  t.orm
    .update(t.sessions)
    .set({ endedAt: sql`${placeholder("at")}` })
    .where(
      and(
        eq(t.sessions.accountId, placeholder("accountId")),
        ne(t.sessions.id, placeholder("id")),
        isNull(t.sessions.endedAt),
      ),
    )
    .prepare(),
);

/** Forgets the sessions of an account that began before an instant: they are good no more. */
export const forgetSessions = prepared<{ accountId: number; before: number }>()((t) =>
  t.orm
    .delete(t.sessions)
    .where(
      and(
        eq(t.sessions.accountId, placeholder("accountId")),
        sql`${t.sessions.createdAt} < ${placeholder("before")}`,
      ),
    )
    .prepare(),
);
