import { and, asc, desc, eq, gte, isNull, lt, lte, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

const columns = (t: Builder) => ({
  id: t.alerts.id,
  kind: t.alerts.kind,
  subject: t.alerts.subject,
  detail: t.alerts.detail,
  startedAt: t.alerts.startedAt,
  endedAt: t.alerts.endedAt,
});

export type AlertRow = Awaited<ReturnType<typeof openAlerts>>[number];

export const insertAlert = preparedInsert<{
  kind: string;
  subject: string;
  detail: string;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.alerts)
    .values({
      kind: placeholder("kind"),
      subject: placeholder("subject"),
      detail: placeholder("detail"),
      startedAt: placeholder("at"),
    })
    .prepare(),
);

/** Ends an alert, unless it has ended. */
export const endAlert = prepared<{ id: number; at: number }>()((t) =>
  t.orm
    .update(t.alerts)
    .set({ endedAt: sql`${placeholder("at")}` })
    .where(and(eq(t.alerts.id, placeholder("id")), isNull(t.alerts.endedAt)))
    .prepare(),
);

/** Alerts that have not ended, oldest first. */
export const openAlerts = prepared<{ limit: number }>()((t) =>
  t.orm
    .select(columns(t))
    .from(t.alerts)
    .where(isNull(t.alerts.endedAt))
    .orderBy(asc(t.alerts.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Alerts that have ended since an instant, the last to end first. */
export const alertsEndedSince = prepared<{ since: number; limit: number }>()((t) =>
  t.orm
    .select(columns(t))
    .from(t.alerts)
    .where(gte(t.alerts.endedAt, placeholder("since")))
    .orderBy(desc(t.alerts.endedAt), desc(t.alerts.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Alerts before an id, newest first. */
export const listAlerts = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .select(columns(t))
    .from(t.alerts)
    .where(lt(t.alerts.id, placeholder("before")))
    .orderBy(desc(t.alerts.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Puts an alert on its way through a channel. */
export const insertDelivery = prepared<{ alertId: number; channel: string; at: number }>()((t) =>
  t.orm
    .insert(t.alertDeliveries)
    .values({
      alertId: placeholder("alertId"),
      channel: placeholder("channel"),
      nextAt: placeholder("at"),
    })
    .prepare(),
);

/** What is due to be sent, with what it tells of, the longest due first. */
export const dueDeliveries = prepared<{ now: number; limit: number }>()((t) =>
  t.orm
    .select({
      deliveryId: t.alertDeliveries.id,
      channel: t.alertDeliveries.channel,
      attempts: t.alertDeliveries.attempts,
      ...columns(t),
    })
    .from(t.alertDeliveries)
    .innerJoin(t.alerts, eq(t.alerts.id, t.alertDeliveries.alertId))
    .where(lte(t.alertDeliveries.nextAt, placeholder("now")))
    .orderBy(asc(t.alertDeliveries.nextAt), asc(t.alertDeliveries.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Counts an attempt before it is made: who dies in it leaves the next one to a later time. */
export const beginAttempt = prepared<{ id: number; nextAt: number | null }>()((t) =>
  t.orm
    .update(t.alertDeliveries)
    .set({
      attempts: sql`${t.alertDeliveries.attempts} + 1`,
      nextAt: sql`${placeholder("nextAt")}`,
    })
    .where(and(eq(t.alertDeliveries.id, placeholder("id")), isNull(t.alertDeliveries.deliveredAt)))
    .returning({ id: t.alertDeliveries.id })
    .prepare(),
);

export const endDelivery = prepared<{ id: number; at: number }>()((t) =>
  t.orm
    .update(t.alertDeliveries)
    .set({ deliveredAt: sql`${placeholder("at")}`, nextAt: null, failure: null })
    .where(eq(t.alertDeliveries.id, placeholder("id")))
    .prepare(),
);

export const failDelivery = prepared<{ id: number; failure: string }>()((t) =>
  t.orm
    .update(t.alertDeliveries)
    .set({ failure: sql`${placeholder("failure")}` })
    .where(eq(t.alertDeliveries.id, placeholder("id")))
    .prepare(),
);

/** The newest deliveries, with what they tell of. */
export const lastDeliveries = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({
      deliveryId: t.alertDeliveries.id,
      channel: t.alertDeliveries.channel,
      attempts: t.alertDeliveries.attempts,
      nextAt: t.alertDeliveries.nextAt,
      deliveredAt: t.alertDeliveries.deliveredAt,
      failure: t.alertDeliveries.failure,
      ...columns(t),
    })
    .from(t.alertDeliveries)
    .innerJoin(t.alerts, eq(t.alerts.id, t.alertDeliveries.alertId))
    .orderBy(desc(t.alertDeliveries.id))
    .limit(placeholder("limit"))
    .prepare(),
);
