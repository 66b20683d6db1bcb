import {
  type AuditRow,
  findAuditEntryFrom,
  findNewestAuditEntry,
  listAuditEntries,
  listAuditEntriesOfAction,
  listAuditEntriesOfActor,
  listAuditEntriesOfSubject,
} from "#db/queries/audit-entries.ts";
import { type AuditEntry, auditEntry } from "#lib/audit/audit-entry.ts";
import type { Context } from "#lib/context.ts";

/** Which entries are asked for; what is absent does not matter. */
export type AuditFilter = {
  /** E.g. `admin:ann`. */
  actor?: string | undefined;
  /** E.g. `message.hide`; with a full stop at its end all that begin like that, e.g. `message.` */
  action?: string | undefined;
  /** What it was done to: a message's id, a number's digits, a name. */
  subject?: string | undefined;
  /** UTC milliseconds, included. */
  since?: number | undefined;
  /** UTC milliseconds, not included. */
  until?: number | undefined;
};

/** A page of the log: `next` is where the following one begins, null at the end. */
export type AuditPage = { entries: AuditEntry[]; next: number | null };

/** Of what an index finds, so many are looked at for one page: the rest of the filter may fit few. */
const LOOKED_AT = 2000;
const BATCH = 500;

/**
 * Entries of the audit log, newest first.
 * @param before an id, from the page before this one; entries from it on are left out
 * @param size how many a page holds; where few fit the filter it may hold fewer and go on all the same
 */
export async function listAudit(
  ctx: Context,
  filter: AuditFilter,
  { before = Number.MAX_SAFE_INTEGER, size = 50 }: { before?: number; size?: number } = {},
): Promise<AuditPage> {
  const range = await rangeOf(ctx, filter, before);
  const entries: AuditEntry[] = [];
  let { before: end } = range;
  for (let seen = 0; seen < LOOKED_AT; seen += BATCH) {
    const limit = Math.min(BATCH, Math.max(size + 1 - entries.length, isExact(filter) ? 1 : BATCH));
    const rows = await readRange(ctx, filter, { from: range.from, before: end, limit });
    for (const row of rows) {
      if (!fits(row, filter)) continue;
      if (entries.length === size) return { entries, next: entries.at(-1)!.id };
      entries.push(auditEntry(row));
    }
    if (rows.length < limit) return { entries, next: null };
    end = rows.at(-1)!.id;
    if (entries.length === size && !isExact(filter)) break;
  }
  return { entries, next: end };
}

/** All entries that fit, newest first, a few at a time. */
export async function* walkAudit(ctx: Context, filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  let before: number | undefined;
  do {
    const page: AuditPage = await listAudit(
      ctx,
      filter,
      before ? { before, size: BATCH } : { size: BATCH },
    );
    yield page.entries;
    before = page.next ?? undefined;
  } while (before !== undefined);
}

type Range = { from: number; before: number };

/** Ids are given in the order of time: what lies between two instants lies between two ids. */
async function rangeOf(ctx: Context, filter: AuditFilter, before: number): Promise<Range> {
  const { since, until } = filter;
  const from = since === undefined ? 0 : await firstSince(ctx, since);
  const end = until === undefined ? before : Math.min(before, await firstSince(ctx, until));
  return { from, before: end };
}

/** The id from which on entries are from an instant or later. */
async function firstSince({ db }: Context, instant: number): Promise<number> {
  const [newest] = await findNewestAuditEntry(db, {});
  if (!newest) return 0;
  let low = 0;
  let high = newest.id + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = await findAuditEntryFrom(db, { id: middle });
    if (entry && entry.at < instant) low = entry.id + 1;
    else high = middle;
  }
  return low;
}

function readRange(
  { db }: Context,
  { actor, action, subject }: AuditFilter,
  range: Range & { limit: number },
): PromiseLike<AuditRow[]> {
  if (subject) return listAuditEntriesOfSubject(db, { ...range, subject });
  if (action && !action.endsWith(".")) return listAuditEntriesOfAction(db, { ...range, action });
  if (actor) return listAuditEntriesOfActor(db, { ...range, actor });
  return listAuditEntries(db, range);
}

/** Whether the index finds nothing but what fits. */
function isExact({ actor, action, subject }: AuditFilter): boolean {
  const isOne = [actor, action, subject].filter(Boolean).length <= 1;
  return isOne && !action?.endsWith(".");
}

function fits(row: AuditRow, { actor, action, subject, since, until }: AuditFilter): boolean {
  return (
    (!actor || row.actor === actor) &&
    (!action || row.action === action || (action.endsWith(".") && row.action.startsWith(action))) &&
    (!subject || row.subject === subject) &&
    (since === undefined || row.at >= since) &&
    (until === undefined || row.at < until)
  );
}
