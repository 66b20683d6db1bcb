import { millisecondsInHour, millisecondsInMinute } from "date-fns/constants";
import { alertsEndedSince, openAlerts } from "#db/queries/alerts.ts";
import { waitingOptOuts, waitingReviews, waitingTakedowns } from "#db/queries/attention.ts";
import {
  deliveriesOf,
  hoursOf,
  minutesOf,
  totalsOfCountries,
  totalsOfServices,
  totalsOfSources,
} from "#db/queries/rollups.ts";
import type { DatabaseSize } from "#db/size.ts";
import { type AlertCard, alertCard } from "#lib/alerts/alert-card.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { percentileOf } from "#lib/counters/delivery-buckets.ts";
import { countryName } from "#lib/countries/countries.ts";
import { reaches, stepOf, stepsBetween, type TimeRange } from "#lib/dashboard/time-range.ts";
import { type ProcessFigures, processFigures } from "#lib/metrics/process-figures.ts";
import { listPools, type PoolCard } from "#lib/pools/list-pools.ts";
import type { Forecast } from "#lib/storage/forecast.ts";
import { measureStorage } from "#lib/storage/measure-storage.ts";

/** How many of a thing there are; `isMore`: at least so many. */
export type Waiting = { count: number; isMore: boolean };

/** A part of what was received, by its name; null is everything that none of the others is. */
export type Part = { name: string | null; received: number };

/** What became of what arrived, beside being shown. */
export const shownOutcomes = ["unrouted", "refused", "withheld", "reported"] as const;
export type ShownOutcome = (typeof shownOutcomes)[number];

type PoolLevel = Pick<PoolCard, "name" | "active" | "reserve" | "cooling" | "isLow">;

/** Everything that the overview shows. Instants are ISO 8601. */
export type Dashboard = {
  range: TimeRange;
  at: string;
  since: string;
  attention: {
    reviews: Waiting;
    takedowns: Waiting;
    optOuts: Waiting;
    alerts: AlertCard[];
    lowPools: string[];
  };
  received: number;
  /** Messages a minute, as the mean of each step; the last one is not over yet. */
  messages: { at: string; perMinute: number }[];
  sources: Part[];
  countries: Part[];
  services: Part[];
  /** Seconds; null where no message had a believable delivery time. */
  delivery: {
    messages: number;
    p50: number | null;
    p95: number | null;
    points: { at: string; p50: number | null; p95: number | null }[];
  };
  outcomes: {
    totals: Record<ShownOutcome, number>;
    points: ({ at: string } & Record<ShownOutcome, number>)[];
  };
  pools: PoolLevel[];
  process: ProcessFigures | null;
  storage: DatabaseSize & Forecast;
  /** Alerts of the time that is looked at, to be marked in it. */
  marks: AlertCard[];
};

const WAITING_SHOWN = 100;
const ALERTS_SHOWN = 50;
const PARTS_SHOWN = 8;
/** Sources and countries are few; of services those that were named last are looked at. */
const PARTS_LOOKED_AT = 250;
const SERVICES_LOOKED_AT = 100;

/** What the overview shows of a time up to now: from rollups, and from indexes with a bound. */
export async function getDashboard(ctx: Context, range: TimeRange): Promise<Dashboard> {
  const { db } = ctx;
  const at = ctx.now();
  const reach = reaches[range];
  const since = stepOf(at - reach.ms, reach.stepMs);
  // What is counted by the hour begins with the hour that the time begins in.
  const hoursSince = stepOf(since, millisecondsInHour);
  const asked = { since: hoursSince, limit: PARTS_LOOKED_AT };
  const [reviews, takedowns, optOuts, open, ended, { pools }, storage] = await Promise.all([
    waitingReviews(db, { limit: WAITING_SHOWN + 1 }),
    waitingTakedowns(db, { limit: WAITING_SHOWN + 1 }),
    waitingOptOuts(db, { limit: WAITING_SHOWN + 1 }),
    openAlerts(db, { limit: ALERTS_SHOWN }),
    alertsEndedSince(db, { since, limit: ALERTS_SHOWN }),
    listPools(ctx),
    measureStorage(ctx),
  ]);
  const [all, sources, countries, services, delivery, outcomes] = await Promise.all([
    hoursOf(db, { kind: "all", ref: "", since: hoursSince }),
    totalsOfSources(db, asked),
    totalsOfCountries(db, asked),
    totalsOfServices(db, { ...asked, limit: SERVICES_LOOKED_AT }),
    deliveryOf(ctx, hoursSince, reach.hoursMs),
    outcomesOf(ctx, hoursSince, reach.hoursMs),
  ]);
  const messages = await messagesOf(ctx, since, range, all);
  const counted = all.reduce((sum, hour) => sum + hour.received, 0);
  const alerts = open.map(alertCard);
  return {
    range,
    at: isoInstant(at),
    since: isoInstant(since),
    attention: {
      reviews: waiting(reviews.length),
      takedowns: waiting(takedowns.length),
      optOuts: waiting(optOuts.length),
      alerts,
      lowPools: pools.filter(({ isLow }) => isLow).map(({ name }) => name),
    },
    received: messages.received,
    messages: messages.points,
    sources: partsOf(sources, counted),
    countries: partsOf(
      countries.map((row) => ({ ...row, title: countryName(row.title, "en") })),
      counted,
    ),
    services: partsOf(services, counted),
    delivery,
    outcomes,
    pools: pools.map(({ name, active, reserve, cooling, isLow }) => {
      return { name, active, reserve, cooling, isLow };
    }),
    process: processFigures(),
    storage,
    marks: [...alerts, ...ended.map(alertCard)],
  };
}

function waiting(found: number): Waiting {
  return { count: Math.min(found, WAITING_SHOWN), isMore: found > WAITING_SHOWN };
}

type Counted = { at: number; received: number };

async function messagesOf(ctx: Context, since: number, range: TimeRange, hours: Counted[]) {
  const { stepMs } = reaches[range];
  const isByMinute = stepMs < millisecondsInHour;
  const rows = isByMinute ? await minutesOf(ctx.db, { kind: "all", ref: "", since }) : hours;
  const sums = sumsOf(rows, stepMs, ({ received }) => received);
  const at = ctx.now();
  const points = stepsBetween(since, at, stepMs).map((step) => {
    // The step that is not over has had so much time; less than a minute tells nothing.
    const ms = Math.max(Math.min(stepMs, at - step), millisecondsInMinute);
    const perMinute = (sums.get(step) ?? 0) / (ms / millisecondsInMinute);
    return { at: isoInstant(step), perMinute: Math.round(perMinute * 100) / 100 };
  });
  return { points, received: rows.reduce((sum, { received }) => sum + received, 0) };
}

async function deliveryOf(ctx: Context, since: number, stepMs: number) {
  const counts = await deliveriesOf(ctx.db, { kind: "all", ref: "", since });
  const bySteps = Map.groupBy(counts, ({ period }) => stepOf(period, stepMs));
  return {
    messages: counts.reduce((sum, { messages }) => sum + messages, 0),
    p50: percentileOf(counts, 0.5),
    p95: percentileOf(counts, 0.95),
    points: stepsBetween(since, ctx.now(), stepMs).map((step) => {
      const within = bySteps.get(step) ?? [];
      return {
        at: isoInstant(step),
        p50: percentileOf(within, 0.5),
        p95: percentileOf(within, 0.95),
      };
    }),
  };
}

async function outcomesOf(ctx: Context, since: number, stepMs: number) {
  const counted = await Promise.all(
    shownOutcomes.map((ref) => hoursOf(ctx.db, { kind: "outcome", ref, since })),
  );
  const sums = counted.map((rows) => sumsOf(rows, stepMs, ({ received }) => received));
  const totals = counted.map((rows) => rows.reduce((sum, { received }) => sum + received, 0));
  const each = (value: (index: number) => number) =>
    Object.fromEntries(shownOutcomes.map((outcome, index) => [outcome, value(index)])) as Record<
      ShownOutcome,
      number
    >;
  return {
    totals: each((index) => totals[index]!),
    points: stepsBetween(since, ctx.now(), stepMs).map((step) => ({
      at: isoInstant(step),
      ...each((index) => sums[index]!.get(step) ?? 0),
    })),
  };
}

function sumsOf<Row extends { at: number }>(
  rows: Row[],
  stepMs: number,
  value: (row: Row) => number,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const row of rows) {
    const step = stepOf(row.at, stepMs);
    sums.set(step, (sums.get(step) ?? 0) + value(row));
  }
  return sums;
}

/** The largest parts, and what is left of all: of the others, or of none. */
function partsOf(rows: { title: string; received: number }[], all: number): Part[] {
  const largest = rows
    .filter(({ received }) => received > 0)
    .sort((a, b) => b.received - a.received || (a.title < b.title ? -1 : 1))
    .slice(0, PARTS_SHOWN);
  const left = all - largest.reduce((sum, { received }) => sum + received, 0);
  const parts: Part[] = largest.map(({ title, received }) => ({ name: title, received }));
  return left > 0 ? [...parts, { name: null, received: left }] : parts;
}
