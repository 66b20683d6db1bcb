import { and, eq, isNull, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** @returns the new row's id, or nothing when its name, e-mail address or subject is another's */
export const insertAccount = prepared<{
  name: string;
  key: string;
  email: string | null;
  role: string;
  passwordHash: string | null;
  subject: string | null;
  createdAt: number;
}>()((t) =>
  t.orm
    .insert(t.accounts)
    .values({
      name: placeholder("name"),
      key: placeholder("key"),
      email: placeholder("email"),
      role: placeholder("role"),
      passwordHash: placeholder("passwordHash"),
      subject: placeholder("subject"),
      createdAt: placeholder("createdAt"),
    })
    .onConflictDoNothing()
    .returning({ id: t.accounts.id })
    .prepare(),
);

/** An account by its folded name, without its secrets. */
export const findAccountByKey = prepared<{ key: string }>()((t) =>
  t.orm
    .select({
      id: t.accounts.id,
      name: t.accounts.name,
      email: t.accounts.email,
      role: t.accounts.role,
      disabledAt: t.accounts.disabledAt,
    })
    .from(t.accounts)
    .where(eq(t.accounts.key, placeholder("key")))
    .prepare(),
);

/** What signing in takes: secrets are for comparing and go no further. */
const selectSecrets = (t: Builder) =>
  t.orm
    .select({
      id: t.accounts.id,
      name: t.accounts.name,
      email: t.accounts.email,
      role: t.accounts.role,
      passwordHash: t.accounts.passwordHash,
      totp: t.accounts.totp,
      totpStep: t.accounts.totpStep,
      recoveryCodes: t.accounts.recoveryCodes,
      sessionVersion: t.accounts.sessionVersion,
      subject: t.accounts.subject,
      disabledAt: t.accounts.disabledAt,
    })
    .from(t.accounts);

/** An account with its secrets, by its folded name. */
export const findSecretsByKey = prepared<{ key: string }>()((t) =>
  selectSecrets(t)
    .where(eq(t.accounts.key, placeholder("key")))
    .prepare(),
);

/** The same by e-mail address. */
export const findSecretsByEmail = prepared<{ email: string }>()((t) =>
  selectSecrets(t)
    .where(eq(t.accounts.email, placeholder("email")))
    .prepare(),
);

/** The same by id. */
export const findSecretsById = prepared<{ id: number }>()((t) =>
  selectSecrets(t)
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

/** Who an OpenID provider's user is here. */
export const findAccountBySubject = prepared<{ subject: string }>()((t) =>
  t.orm
    .select({
      id: t.accounts.id,
      name: t.accounts.name,
      role: t.accounts.role,
      disabledAt: t.accounts.disabledAt,
    })
    .from(t.accounts)
    .where(eq(t.accounts.subject, placeholder("subject")))
    .prepare(),
);

/** Accounts after an id, oldest first, without their secrets. */
export const listAccounts = prepared<{ after: number; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.accounts.id,
      name: t.accounts.name,
      email: t.accounts.email,
      role: t.accounts.role,
      hasPassword: sql<number>`${t.accounts.passwordHash} is not null`.mapWith(Boolean),
      hasTotp: sql<number>`${t.accounts.totp} is not null`.mapWith(Boolean),
      hasSubject: sql<number>`${t.accounts.subject} is not null`.mapWith(Boolean),
      createdAt: t.accounts.createdAt,
      lastSignInAt: t.accounts.lastSignInAt,
      disabledAt: t.accounts.disabledAt,
    })
    .from(t.accounts)
    .where(sql`${t.accounts.id} > ${placeholder("after")}`)
    .orderBy(t.accounts.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** @returns a row when there is an owner who may sign in */
export const findEnabledOwner = prepared<Record<string, never>>()((t) =>
  t.orm
    .select({ id: t.accounts.id })
    .from(t.accounts)
    .where(and(eq(t.accounts.role, "owner"), isNull(t.accounts.disabledAt)))
    .limit(1)
    .prepare(),
);

/** @returns a row when there is anybody but members */
export const findAnyAdmin = prepared<Record<string, never>>()((t) =>
  t.orm
    .select({ id: t.accounts.id })
    .from(t.accounts)
    .where(sql`${t.accounts.role} <> 'member'`)
    .limit(1)
    .prepare(),
);

export const setRole = prepared<{ id: number; role: string }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ role: sql`${placeholder("role")}` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

/** @throws when the address is another's */
export const setEmail = prepared<{ id: number; email: string | null }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ email: sql`${placeholder("email")}` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

/** @returns a row when an address is somebody's */
export const findByEmail = prepared<{ email: string }>()((t) =>
  t.orm
    .select({ id: t.accounts.id })
    .from(t.accounts)
    .where(eq(t.accounts.email, placeholder("email")))
    .prepare(),
);

export const setPasswordHash = prepared<{ id: number; passwordHash: string }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ passwordHash: sql`${placeholder("passwordHash")}` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

/** Every session of before is good for nothing afterwards. */
export const raiseSessionVersion = prepared<{ id: number }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ sessionVersion: sql`${t.accounts.sessionVersion} + 1` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

export const setDisabled = prepared<{ id: number; disabledAt: number | null }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ disabledAt: sql`${placeholder("disabledAt")}` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

export const setSignedIn = prepared<{ id: number; at: number }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ lastSignInAt: sql`${placeholder("at")}` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

/** Sets or takes the second factor, with the codes for when it is lost. */
export const setTotp = prepared<{
  id: number;
  totp: Buffer | null;
  totpStep: number | null;
  recoveryCodes: string;
}>()((t) =>
  t.orm
    .update(t.accounts)
    .set({
      totp: sql`${placeholder("totp")}`,
      totpStep: sql`${placeholder("totpStep")}`,
      recoveryCodes: sql`${placeholder("recoveryCodes")}`,
    })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

export const setTotpStep = prepared<{ id: number; totpStep: number }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ totpStep: sql`${placeholder("totpStep")}` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

export const setRecoveryCodes = prepared<{ id: number; recoveryCodes: string }>()((t) =>
  t.orm
    .update(t.accounts)
    .set({ recoveryCodes: sql`${placeholder("recoveryCodes")}` })
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

export const deleteAccount = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.accounts)
    .where(eq(t.accounts.id, placeholder("id")))
    .prepare(),
);

export const deleteSessionsOf = prepared<{ accountId: number }>()((t) =>
  t.orm
    .delete(t.sessions)
    .where(eq(t.sessions.accountId, placeholder("accountId")))
    .prepare(),
);
