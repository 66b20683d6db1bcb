import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";
import { findRequestCount } from "#db/queries/request-counts.ts";
import { busyNumbers, busySenders, namesOfSources } from "#db/queries/rhythms.ts";
import { hoursOf } from "#db/queries/rollups.ts";
import type { DatabaseSize } from "#db/size.ts";
import type { AlertKind, Anomaly, Figures } from "#lib/alerts/alert.ts";
import { isSurge, lastHour, silenceOf, usualInHour } from "#lib/anomalies/rhythm.ts";
import { hourOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { CAPPED, HOURLY_KIND } from "#lib/reports/may-withhold.ts";
import type { Forecast } from "#lib/storage/forecast.ts";

const WEEKS_MS = 28 * millisecondsInDay;
const SILENCE_MS = 14 * millisecondsInDay;

/** As few an hour as this say nothing of a number or a sender, or of refusals. */
const FEW_MESSAGES = 30;
const FEW_REFUSALS = 20;

/** Of numbers and senders, those that received last are looked at: a surge is among them. */
const LOOKED_AT = 300;
const SOURCES_LOOKED_AT = 100;

const LOW_SHARE = 0.1;
const LOW_DAYS = 7;

/**
 * Finds what is not as it usually is, by the rollups: numbers and senders with ten times their usual,
 * sources that have fallen silent, refusals that rise, reports beyond what they may withhold, a disk that runs full, no message at all.
 * @param wasOpen whether there is an open alert about it: it is over at half
 */
export async function findAnomalies(
  ctx: Context,
  storage: DatabaseSize & Forecast,
  wasOpen: (anomaly: Omit<Anomaly, "figures">) => boolean,
): Promise<Anomaly[]> {
  const found = [
    ...(await surges(ctx, "number-surge", wasOpen)),
    ...(await surges(ctx, "sender-surge", wasOpen)),
    ...(await silences(ctx)),
    await refusals(ctx, wasOpen),
    await cappedReports(ctx),
    lowDisk(storage, wasOpen),
  ];
  return found.filter((anomaly) => anomaly !== null);
}

type WasOpen = Parameters<typeof findAnomalies>[2];

const watched = {
  "number-surge": { query: busyNumbers, kind: "number" },
  "sender-surge": { query: busySenders, kind: "sender" },
} as const;

async function surges(
  ctx: Context,
  kind: keyof typeof watched,
  wasOpen: WasOpen,
): Promise<Anomaly[]> {
  const at = ctx.now();
  const { query, kind: counted } = watched[kind];
  const hour = hourOf(at);
  const before = hour - millisecondsInHour;
  const anomalies: Anomaly[] = [];
  for (const row of await query(ctx.db, { hour, before, limit: LOOKED_AT })) {
    const count = lastHour(row, at);
    const subject = String(row.name);
    const isOpen = wasOpen({ kind, subject });
    if (!isSurge(count, 0, FEW_MESSAGES, isOpen)) continue;
    const usual = await usualOf(ctx, counted, String(row.ref));
    if (usual === null || !isSurge(count, usual, FEW_MESSAGES, isOpen)) continue;
    anomalies.push({ kind, subject, figures: surgeFigures(count, usual) });
  }
  return anomalies;
}

/** The two hours that are looked at are not a part of what is usual. */
async function usualOf({ db, now }: Context, kind: string, ref: string): Promise<number | null> {
  const at = now();
  const hours = await hoursOf(db, { kind, ref, since: hourOf(at - WEEKS_MS) });
  const latest = hourOf(at) - millisecondsInHour;
  return usualInHour(
    hours.filter((hour) => hour.at < latest),
    at,
  );
}

function surgeFigures(count: number, usual: number): Figures {
  return { count: Math.round(count), usual: Math.round(usual * 10) / 10 };
}

async function silences(ctx: Context): Promise<(Anomaly | null)[]> {
  const sources = await namesOfSources(ctx.db, { limit: SOURCES_LOOKED_AT });
  const found = [await silence(ctx, "all-silent", { kind: "all", ref: "", subject: "all" }, 1)];
  for (const { ref, name } of sources) {
    const subject = { kind: "source", ref: String(ref), subject: name };
    found.push(await silence(ctx, "source-silent", subject, 2));
  }
  return found;
}

async function silence(
  { db, now }: Context,
  kind: AlertKind,
  { subject, ...counted }: { kind: string; ref: string; subject: string },
  floor: number,
): Promise<Anomaly | null> {
  const at = now();
  const hours = await hoursOf(db, { ...counted, since: hourOf(at - SILENCE_MS) });
  const pause = silenceOf(hours, at, floor);
  if (!pause) return null;
  const figures = { hours: Math.floor(pause.hours), usualHours: Math.ceil(pause.usualHours) };
  return { kind, subject, figures };
}

/** Where nothing was ever refused, any number above the floor is many. */
async function refusals(ctx: Context, wasOpen: WasOpen): Promise<Anomaly | null> {
  const at = ctx.now();
  const about = { kind: "refusals-rising", subject: "requests" } as const;
  const counted = { kind: "outcome", ref: "refused" };
  const hour = hourOf(at);
  const hours = await hoursOf(ctx.db, { ...counted, since: hour - millisecondsInHour });
  const receivedIn = (start: number) => hours.find((each) => each.at === start)?.received ?? 0;
  const count = lastHour(
    { current: receivedIn(hour), previous: receivedIn(hour - millisecondsInHour) },
    at,
  );
  const isOpen = wasOpen(about);
  if (!isSurge(count, 0, FEW_REFUSALS, isOpen)) return null;
  const usual = (await usualOf(ctx, counted.kind, counted.ref)) ?? 0;
  if (!isSurge(count, usual, FEW_REFUSALS, isOpen)) return null;
  return { ...about, figures: surgeFigures(count, usual) };
}

function lowDisk(
  { freeBytes, diskBytes, daysLeft }: DatabaseSize & Forecast,
  wasOpen: WasOpen,
): Anomaly | null {
  const about = { kind: "disk-low", subject: "disk" } as const;
  if (freeBytes === null || !diskBytes) return null;
  const part = wasOpen(about) ? 1.2 : 1;
  const freeShare = freeBytes / diskBytes;
  const isSoon = daysLeft !== null && daysLeft < LOW_DAYS * part;
  if (freeShare >= LOW_SHARE * part && !isSoon) return null;
  return {
    ...about,
    figures: {
      freeShare: Math.floor(freeShare * 1000) / 1000,
      ...(daysLeft === null ? {} : { daysLeft: Math.floor(daysLeft) }),
    },
  };
}

async function cappedReports({ db, now }: Context): Promise<Anomaly | null> {
  const since = hourOf(now());
  const [capped] = await findRequestCount(db, { kind: HOURLY_KIND, since, outcome: CAPPED });
  if (!capped) return null;
  return { kind: "reports-capped", subject: "reports", figures: { count: capped.count } };
}
