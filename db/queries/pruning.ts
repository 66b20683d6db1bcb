import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Which rows go: the oldest from before an instant, as many as `limit`. */
export type Old = { before: number; limit: number };

/** The ids of a table's first rows that are from before an instant: they are given in the order of time. */
const firstOld = (table: string, at: string): SQL =>
  sql`(select id from (select id, ${sql.raw(at)} as at from ${sql.raw(table)} order by id limit ${placeholder("limit")}) as first where at < ${placeholder("before")})`;

/** Sessions, by when they began: none lives as long. */
export const deleteOldSessions = prepared<Old>()((t) =>
  t.orm
    .delete(t.sessions)
    .where(inArray(t.sessions.id, firstOld("sessions", "created_at")))
    .returning({ id: t.sessions.id })
    .prepare(),
);

/** Invitations, by when they ended. */
export const deleteOldInvitations = prepared<Old>()((t) =>
  t.orm
    .delete(t.invitations)
    .where(inArray(t.invitations.id, firstOld("invitations", "expires_at")))
    .returning({ id: t.invitations.id })
    .prepare(),
);

/** Failed sign-ins, by the last of each. */
export const deleteOldFailures = prepared<Old>()((t) =>
  t.orm
    .delete(t.signInFailures)
    .where(
      inArray(
        t.signInFailures.hash,
        sql`(select hash from sign_in_failures where last_at < ${placeholder("before")} order by last_at limit ${placeholder("limit")})`,
      ),
    )
    .returning({ hash: t.signInFailures.hash })
    .prepare(),
);

/** Probes, by when they began. */
export const deleteOldProbes = prepared<Old>()((t) =>
  t.orm
    .delete(t.probes)
    .where(inArray(t.probes.id, firstOld("probes", "started_at")))
    .returning({ id: t.probes.id })
    .prepare(),
);

/** Alerts that are over, by when they ended. */
export const deleteOldAlerts = prepared<Old>()((t) =>
  t.orm
    .delete(t.alerts)
    .where(
      inArray(
        t.alerts.id,
        sql`(select id from alerts where ended_at < ${placeholder("before")} order by ended_at, id limit ${placeholder("limit")})`,
      ),
    )
    .returning({ id: t.alerts.id })
    .prepare(),
);

/** Deliveries of alerts that are gone; they have no date of their own. */
export const deleteLostDeliveries = prepared<{ limit: number }>()((t) =>
  t.orm
    .delete(t.alertDeliveries)
    .where(
      inArray(
        t.alertDeliveries.id,
        sql`(select id from (select id, alert_id from alert_deliveries order by id limit ${placeholder("limit")}) as first where not exists (select 1 from alerts where alerts.id = first.alert_id))`,
      ),
    )
    .returning({ id: t.alertDeliveries.id })
    .prepare(),
);

/** What API keys have read on days gone by. */
export const deleteOldKeyReads = prepared<Old>()((t) =>
  t.orm
    .delete(t.keyReads)
    .where(
      sql`(${t.keyReads.apiKeyId}, ${t.keyReads.day}) in (select api_key_id, day from key_reads where day < ${placeholder("before")} order by day limit ${placeholder("limit")})`,
    )
    .returning({ id: t.keyReads.apiKeyId })
    .prepare(),
);

/** What rate limits counted, once it counts no more. */
export const deleteOldRateLimits = prepared<Old>()((t) =>
  t.orm
    .delete(t.rateLimits)
    .where(
      inArray(
        t.rateLimits.key,
        sql`(select key from rate_limits where expire < ${placeholder("before")} order by expire limit ${placeholder("limit")})`,
      ),
    )
    .returning({ key: t.rateLimits.key })
    .prepare(),
);

/** The thing after another in the order of kinds and refs, with its oldest hour. */
export const findNextCounted = prepared<{ kind: string; ref: string }>()((t) =>
  t.orm
    .select({
      kind: t.hourlyCounts.kind,
      ref: t.hourlyCounts.ref,
      hour: t.hourlyCounts.hour,
    })
    .from(t.hourlyCounts)
    .where(
      sql`(${t.hourlyCounts.kind}, ${t.hourlyCounts.ref}) > (${placeholder("kind")}, ${placeholder("ref")})`,
    )
    .orderBy(t.hourlyCounts.kind, t.hourlyCounts.ref, t.hourlyCounts.hour)
    .limit(1)
    .prepare(),
);

/** Deletes a thing's hours from before an instant. */
export const deleteOldHours = prepared<{ kind: string; ref: string; before: number }>()((t) =>
  t.orm
    .delete(t.hourlyCounts)
    .where(
      and(
        eq(t.hourlyCounts.kind, placeholder("kind")),
        eq(t.hourlyCounts.ref, placeholder("ref")),
        sql`${t.hourlyCounts.hour} < ${placeholder("before")}`,
      ),
    )
    .prepare(),
);

/** Senders that nothing of is shown, after a position, longest ago first. */
export const listUnshownSenders = prepared<{ at: number; id: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.senders.id, at: t.senders.lastMessageAt })
    .from(t.senders)
    .where(
      and(
        eq(t.senders.isShown, false),
        sql`(${t.senders.lastMessageAt}, ${t.senders.id}) > (${placeholder("at")}, ${placeholder("id")})`,
      ),
    )
    .orderBy(t.senders.lastMessageAt, t.senders.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Forgets a sender of whom no message is left, whether it has a page or not. */
export const deleteEmptySender = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.senders)
    .where(
      and(
        eq(t.senders.id, placeholder("id")),
        sql`not exists (select 1 from messages where messages.listed in (true, false) and messages.sender_id = ${t.senders.id})`,
      ),
    )
    .returning({ id: t.senders.id })
    .prepare(),
);
