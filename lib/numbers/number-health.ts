import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import { listProbes } from "#db/queries/probes.ts";
import { hoursOf } from "#db/queries/rollups.ts";
import { hourOf, isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { medianDelivery } from "#lib/counters/delivery-percentiles.ts";
import { type Rhythm, rhythmOf } from "#lib/numbers/rhythm.ts";

/** A probe, and what became of it: it is lost when it did not arrive in ten minutes. */
export type ProbeCard = {
  kind: "simulated" | "real";
  /** ISO 8601 instants. */
  startedAt: string;
  receivedAt: string | null;
  outcome: "arrived" | "waiting" | "lost";
};

/** How a number does, as far as can be told. */
export type NumberHealth = Rhythm & {
  /** Newest first. */
  probes: ProbeCard[];
  /** The share of those probes whose outcome is known that were lost; null for none. */
  lostShare: number | null;
  /** Of the last week, in seconds; null where no believable clock told. */
  medianDeliverySeconds: number | null;
};

/** As many days of its rhythm are looked at. */
const DAYS = 14;
const PROBES = 20;
const LOST_AFTER_MS = 10 * millisecondsInMinute;

/** How a number does in its current term. */
export async function numberHealth(
  ctx: Context,
  { id, startedAt, leasedUntil }: { id: number; startedAt: number; leasedUntil: number },
): Promise<NumberHealth> {
  const { db } = ctx;
  const now = ctx.now();
  const since = Math.max(startedAt, now - DAYS * millisecondsInDay);
  const ref = String(id);
  const hours = await hoursOf(db, { kind: "number", ref, since: hourOf(since) });
  const rows = await listProbes(db, { numberId: id, limit: PROBES });
  const probes = rows.map((row) => probeCard(row, now));
  const known = probes.filter(({ outcome }) => outcome !== "waiting");
  const lost = known.filter(({ outcome }) => outcome === "lost");
  const week = Math.max(startedAt, now - 7 * millisecondsInDay);
  return {
    ...rhythmOf(
      hours.filter(({ received }) => received > 0).map(({ at }) => at),
      now,
      leasedUntil,
    ),
    probes,
    lostShare: known.length > 0 ? lost.length / known.length : null,
    medianDeliverySeconds: await medianDelivery(ctx, {
      kind: "number",
      ref,
      since: week,
    }),
  };
}

function probeCard(
  { kind, startedAt, receivedAt }: Awaited<ReturnType<typeof listProbes>>[number],
  now: number,
): ProbeCard {
  const isLate = (receivedAt ?? now) - startedAt > LOST_AFTER_MS;
  return {
    kind: kind as ProbeCard["kind"],
    startedAt: isoInstant(startedAt),
    receivedAt: isoInstant(receivedAt),
    outcome: isLate ? "lost" : receivedAt === null ? "waiting" : "arrived",
  };
}
