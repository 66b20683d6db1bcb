import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

export const insertApiKey = prepared<{
  projectId: number;
  name: string;
  prefix: string;
  hash: Buffer;
  scopes: string;
  createdBy: string;
  createdAt: number;
  expiresAt: number | null;
  dailyMessages: number | null;
}>()((t) =>
  t.orm
    .insert(t.apiKeys)
    .values({
      projectId: placeholder("projectId"),
      name: placeholder("name"),
      prefix: placeholder("prefix"),
      hash: placeholder("hash"),
      scopes: placeholder("scopes"),
      createdBy: placeholder("createdBy"),
      createdAt: placeholder("createdAt"),
      expiresAt: placeholder("expiresAt"),
      dailyMessages: placeholder("dailyMessages"),
    })
    .returning({ id: t.apiKeys.id })
    .prepare(),
);

/** Whether a key is good at an instant. */
const isLive = (t: Builder): SQL =>
  sql`${t.apiKeys.endedAt} is null and (${t.apiKeys.expiresAt} is null or ${t.apiKeys.expiresAt} > ${placeholder("now")})`;

/** What a key has read on a UTC day. */
const readsOf = (t: Builder): SQL | undefined =>
  and(eq(t.keyReads.apiKeyId, t.apiKeys.id), sql`${t.keyReads.day} = ${placeholder("day")}`);

const readOn = (t: Builder) => sql<number>`coalesce(${t.keyReads.messages}, 0)`.mapWith(Number);

/** A key that is good now, of an account that is there and not disabled, and what it has read that day. */
export const findLiveApiKey = prepared<{ hash: Buffer; now: number; day: number }>()((t) =>
  t.orm
    .select({
      id: t.apiKeys.id,
      projectId: t.apiKeys.projectId,
      scopes: t.apiKeys.scopes,
      lastUsedAt: t.apiKeys.lastUsedAt,
      dailyMessages: t.apiKeys.dailyMessages,
      readToday: readOn(t),
    })
    .from(t.apiKeys)
    .innerJoin(t.projects, eq(t.projects.id, t.apiKeys.projectId))
    .innerJoin(t.accounts, eq(t.accounts.id, t.projects.accountId))
    .leftJoin(t.keyReads, readsOf(t))
    .where(and(eq(t.apiKeys.hash, placeholder("hash")), isLive(t), isNull(t.accounts.disabledAt)))
    .prepare(),
);

/** What a key that is good now has read on a day; nothing for one that is good no more. */
export const findLiveApiKeyById = prepared<{ id: number; now: number; day: number }>()((t) =>
  t.orm
    .select({ readToday: readOn(t) })
    .from(t.apiKeys)
    .innerJoin(t.projects, eq(t.projects.id, t.apiKeys.projectId))
    .innerJoin(t.accounts, eq(t.accounts.id, t.projects.accountId))
    .leftJoin(t.keyReads, readsOf(t))
    .where(and(eq(t.apiKeys.id, placeholder("id")), isLive(t), isNull(t.accounts.disabledAt)))
    .prepare(),
);

/** A key by its id, with whose it is. */
export const findApiKeyById = prepared<{ id: number }>()((t) =>
  t.orm
    .select({
      id: t.apiKeys.id,
      name: t.apiKeys.name,
      prefix: t.apiKeys.prefix,
      endedAt: t.apiKeys.endedAt,
      dailyMessages: t.apiKeys.dailyMessages,
      accountId: t.projects.accountId,
    })
    .from(t.apiKeys)
    .innerJoin(t.projects, eq(t.projects.id, t.apiKeys.projectId))
    .where(eq(t.apiKeys.id, placeholder("id")))
    .prepare(),
);

/** Never the hash: what is shown of a key. */
const selectCards = (t: Builder, where: SQL) =>
  t.orm
    .select({
      id: t.apiKeys.id,
      name: t.apiKeys.name,
      prefix: t.apiKeys.prefix,
      scopes: t.apiKeys.scopes,
      createdBy: t.apiKeys.createdBy,
      createdAt: t.apiKeys.createdAt,
      expiresAt: t.apiKeys.expiresAt,
      lastUsedAt: t.apiKeys.lastUsedAt,
      endedAt: t.apiKeys.endedAt,
      dailyMessages: t.apiKeys.dailyMessages,
      readToday: readOn(t),
      account: t.accounts.name,
      disabledAt: t.accounts.disabledAt,
    })
    .from(t.apiKeys)
    .innerJoin(t.projects, eq(t.projects.id, t.apiKeys.projectId))
    .leftJoin(t.accounts, eq(t.accounts.id, t.projects.accountId))
    .leftJoin(t.keyReads, readsOf(t))
    .where(where)
    .orderBy(desc(t.apiKeys.id))
    .limit(placeholder("limit"))
    .prepare();

export type ApiKeyRow = Awaited<ReturnType<typeof listApiKeysBefore>>[number];

/** Keys from before an id, newest first, whosoever they are. */
export const listApiKeysBefore = prepared<{ before: number; day: number; limit: number }>()((t) =>
  selectCards(t, sql`${t.apiKeys.id} < ${placeholder("before")}`),
);

/** An account's keys, newest first. */
export const listApiKeysOf = prepared<{ accountId: number; day: number; limit: number }>()((t) =>
  selectCards(
    t,
    // By its project's id the index is read in its order.
    sql`${t.apiKeys.projectId} = (select id from projects where account_id = ${placeholder("accountId")})`,
  ),
);

/** The keys of a project, newest first: since when they are, and whether each is good at an instant. */
export const listKeyStates = prepared<{ projectId: number; now: number; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.apiKeys.id,
      createdAt: t.apiKeys.createdAt,
      isLive: sql<number>`${isLive(t)}`.mapWith(Boolean),
    })
    .from(t.apiKeys)
    .where(eq(t.apiKeys.projectId, placeholder("projectId")))
    .orderBy(desc(t.apiKeys.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Notes that a key is in use, unless that was noted after an instant. */
export const touchApiKey = prepared<{ id: number; at: number; unlessAfter: number }>()((t) =>
  t.orm
    .update(t.apiKeys)
    .set({ lastUsedAt: sql`${placeholder("at")}` })
    .where(
      and(
        eq(t.apiKeys.id, placeholder("id")),
        sql`(${t.apiKeys.lastUsedAt} is null or ${t.apiKeys.lastUsedAt} <= ${placeholder("unlessAfter")})`,
      ),
    )
    .prepare(),
);

export const closeApiKey = prepared<{ id: number; at: number }>()((t) =>
  t.orm
    .update(t.apiKeys)
    .set({ endedAt: sql`${placeholder("at")}` })
    .where(eq(t.apiKeys.id, placeholder("id")))
    .prepare(),
);

/** Sets how many messages a key may read in a day; null is what the configuration says. */
export const setDailyMessages = prepared<{ id: number; dailyMessages: number | null }>()((t) =>
  t.orm
    .update(t.apiKeys)
    .set({ dailyMessages: sql`${placeholder("dailyMessages")}` })
    .where(eq(t.apiKeys.id, placeholder("id")))
    .prepare(),
);

export const deleteApiKey = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.apiKeys)
    .where(eq(t.apiKeys.id, placeholder("id")))
    .prepare(),
);
