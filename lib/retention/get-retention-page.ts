import { millisecondsInDay } from "date-fns/constants";
import { listExpirableBriefly } from "#db/queries/messages.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";
import { keptDays, type Override, walkOverrides } from "#lib/retention/kept-days.ts";
import {
  HOURS_KEPT_DAYS,
  type KeptFor,
  pruningRules,
  SENDERS_KEPT_DAYS,
} from "#lib/retention/pruning-rules.ts";
import { lastSweep, placeOf } from "#lib/retention/sweep-state.ts";

/** The console's page of what is kept for how long. */
export type RetentionView = {
  /** RETENTION_DAYS. */
  days: number;
  overrides: Override[];
  /** There are more than the page shows. */
  hasMore: boolean;
  lastSweep: { at: string; deleted: number } | null;
  /** Messages that are old enough and still there; `isMore` when there are more than so many. */
  waiting: { messages: number; isMore: boolean };
  /** What else is deleted by its age. */
  others: { what: string; days: number }[];
};

const SHOWN = 200;
/** So many messages are looked at: the page only says whether the sweep keeps up. */
const LOOKED_AT = 1000;

export async function getRetentionPage(ctx: Context): Promise<RetentionView> {
  const { RETENTION_DAYS: days, AUDIT_ADDRESS_DAYS: addresses, ORIGINALS_DAYS } = getEnv();
  const originals = Math.min(days, ORIGINALS_DAYS);
  const overrides: Override[] = [];
  let hasMore = false;
  for await (const override of walkOverrides(ctx)) {
    hasMore = overrides.length === SHOWN;
    if (hasMore) break;
    overrides.push(override);
  }
  const sweep = await lastSweep(ctx);
  return {
    days,
    overrides,
    hasMore,
    lastSweep: sweep && { at: isoInstant(sweep.at), deleted: sweep.deleted },
    waiting: await countWaiting(ctx, days),
    others: othersOf({ messages: days, addresses, originals }),
  };
}

async function countWaiting(ctx: Context, usual: number): Promise<RetentionView["waiting"]> {
  const kept = await keptDays(ctx, usual);
  let messages = 0;
  let isMore = false;
  for (const days of kept.days) {
    const before = ctx.now() - days * millisecondsInDay;
    const after = await placeOf(ctx, days, kept.version);
    const rows = await listExpirableBriefly(ctx.db, { after, limit: LOOKED_AT });
    const old = rows.filter((row) => row.receivedAt < before);
    messages += old.filter((row) => (row.days ?? usual) === days).length;
    isMore ||= old.length === LOOKED_AT;
  }
  return { messages, isMore };
}

function othersOf(kept: KeptFor): RetentionView["others"] {
  return [
    { what: "what was received, once nobody has to look at it", days: kept.originals },
    ...pruningRules.map(({ what, days }) => ({ what, days: days(kept) })),
    { what: "hours in which messages were counted", days: HOURS_KEPT_DAYS },
    { what: "senders of whom nothing is left", days: SENDERS_KEPT_DAYS },
  ].filter(({ days }) => days > 0);
}
