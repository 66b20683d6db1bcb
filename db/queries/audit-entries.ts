import { and, asc, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

const entryColumns = (t: Builder) => ({
  id: t.auditEntries.id,
  at: t.auditEntries.at,
  actor: t.auditEntries.actor,
  action: t.auditEntries.action,
  subject: t.auditEntries.subject,
  detail: t.auditEntries.detail,
  before: t.auditEntries.before,
  after: t.auditEntries.after,
  reason: t.auditEntries.reason,
  addressId: t.auditEntries.addressId,
  hash: t.auditEntries.hash,
});

/** The hash of the newest entry; null in one from before there was a chain. */
export const findNewestHash = prepared<Record<never, never>>()((t) =>
  t.orm
    .select({ hash: t.auditEntries.hash })
    .from(t.auditEntries)
    .orderBy(desc(t.auditEntries.id))
    .limit(1)
    .prepare(),
);

/** The id of a new entry, which is inserted in the same transaction: its hash covers it. */
export const takeAuditId = prepared<Record<never, never>>()((t) => {
  const next =
    t.dialect === "sqlite"
      ? sql<number>`coalesce((select seq from sqlite_sequence where name = 'audit_entries'), 0) + 1`
      : sql<number>`nextval('audit_entries_id_seq')`;
  return t.orm
    .select({ id: next.mapWith(Number) })
    .from(sql`(select 1) as once`)
    .prepare();
});

export const insertAuditEntry = prepared<{
  id: number;
  at: number;
  actor: string;
  action: string;
  subject: string;
  detail: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
  addressId: number | null;
  hash: Buffer;
}>()((t) =>
  t.orm
    .insert(t.auditEntries)
    .values({
      id: placeholder("id"),
      at: placeholder("at"),
      actor: placeholder("actor"),
      action: placeholder("action"),
      subject: placeholder("subject"),
      detail: placeholder("detail"),
      before: placeholder("before"),
      after: placeholder("after"),
      reason: placeholder("reason"),
      addressId: placeholder("addressId"),
      hash: placeholder("hash"),
    })
    .prepare(),
);

/** Entries after an id, oldest first: how the chain is walked. */
export const listAuditEntriesAfter = prepared<{ after: number; limit: number }>()((t) =>
  t.orm
    .select(entryColumns(t))
    .from(t.auditEntries)
    .where(gt(t.auditEntries.id, sql`${placeholder("after")}`))
    .orderBy(asc(t.auditEntries.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The first entry from an id on: how the id of an instant is looked for. */
export const findAuditEntryFrom = prepared<{ id: number }>()((t) =>
  t.orm
    .select({ id: t.auditEntries.id, at: t.auditEntries.at })
    .from(t.auditEntries)
    .where(sql`${t.auditEntries.id} >= ${placeholder("id")}`)
    .orderBy(asc(t.auditEntries.id))
    .limit(1)
    .prepare(),
);

/** The newest entry. */
export const findNewestAuditEntry = prepared<Record<never, never>>()((t) =>
  t.orm
    .select({ id: t.auditEntries.id, at: t.auditEntries.at })
    .from(t.auditEntries)
    .orderBy(desc(t.auditEntries.id))
    .limit(1)
    .prepare(),
);

/** Entries from an id (`from`) up to another (`before`, not included). */
type Range = { from: number; before: number; limit: number };

/** Newest first, with where they were done from as long as that is kept. */
const selectRange = (t: Builder, scope?: SQL) =>
  t.orm
    .select({ ...entryColumns(t), address: t.auditAddresses.address })
    .from(t.auditEntries)
    .leftJoin(t.auditAddresses, eq(t.auditAddresses.id, t.auditEntries.addressId))
    .where(
      and(
        scope,
        sql`${t.auditEntries.id} >= ${placeholder("from")}`,
        sql`${t.auditEntries.id} < ${placeholder("before")}`,
      ),
    )
    .orderBy(desc(t.auditEntries.id))
    .limit(placeholder("limit"))
    .prepare();

/** Entries of a range, newest first. */
export const listAuditEntries = prepared<Range>()((t) => selectRange(t));

/** The same of one actor. */
export const listAuditEntriesOfActor = prepared<Range & { actor: string }>()((t) =>
  selectRange(t, eq(t.auditEntries.actor, placeholder("actor"))),
);

/** The same of one action. */
export const listAuditEntriesOfAction = prepared<Range & { action: string }>()((t) =>
  selectRange(t, eq(t.auditEntries.action, placeholder("action"))),
);

/** The same of one subject. */
export const listAuditEntriesOfSubject = prepared<Range & { subject: string }>()((t) =>
  selectRange(t, eq(t.auditEntries.subject, placeholder("subject"))),
);

export type AuditRow = Awaited<ReturnType<typeof listAuditEntries>>[number];
