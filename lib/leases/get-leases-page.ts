import { findLeaseCardOfNumber, listOpenLeases, listOverLeases } from "#db/queries/leases.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import {
  newestPosition,
  readSortedPosition,
  writeSortedPosition,
} from "#lib/http/sorted-position.ts";
import { leaseId } from "#lib/leases/lease-card.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";

const LEASES_PER_PAGE = 50;

/** A lease as its operator sees it. What arrived is its holder's alone. */
export type ConsoleLease = {
  id: string;
  number: { e164: string; display: string };
  label: string | null;
  /** Whose it is; null for a caller without a key. */
  holder: { project: string; key: string | null } | null;
  /** ISO 8601 instants, UTC. */
  startsAt: string;
  endsAt: string;
  /** When its number was public again, or will be. */
  freesAt: string;
  state: "open" | "resting" | "over";
};

type Row = Awaited<ReturnType<typeof listOpenLeases>>[number];

/** Leases as the console lists them. */
export type LeasesPage = { leases: ConsoleLease[]; next: string | null };

/**
 * Leases that are on, those first that end first; or those that are over, the latest first.
 * @param input.from where to go on: `next` of the page before; what is none counts as absent
 */
export async function getLeasesPage(
  ctx: Context,
  { isOver, from }: { isOver: boolean; from?: string | undefined },
): Promise<LeasesPage> {
  const start = isOver ? newestPosition : { at: 0, id: 0 };
  const place = (from && readSortedPosition(from)) || start;
  const list = isOver ? listOverLeases : listOpenLeases;
  const rows = await list(ctx.db, { ...place, limit: LEASES_PER_PAGE + 1 });
  const shown = rows.slice(0, LEASES_PER_PAGE);
  const last = rows.length > LEASES_PER_PAGE ? shown.at(-1) : undefined;
  return {
    leases: shown.map((row) => consoleLease(ctx, row)),
    next: last ? writeSortedPosition({ at: last.freesAt, id: last.id }) : null,
  };
}

/** The lease that a number is in, or rests after. @returns null for none */
export async function findNumberLease(ctx: Context, e164: string): Promise<ConsoleLease | null> {
  const [row] = await findLeaseCardOfNumber(ctx.db, { e164 });
  return row ? consoleLease(ctx, row) : null;
}

function consoleLease({ keyring, now }: Context, row: Row): ConsoleLease {
  const { id, e164, label, startedAt, endsAt, freesAt, isOpen, projectName, keyName } = row;
  return {
    id: leaseId(keyring, id),
    number: { e164, display: displayNumber(e164) },
    label,
    holder: projectName === null ? null : { project: projectName, key: keyName },
    startsAt: isoInstant(startedAt),
    endsAt: isoInstant(endsAt),
    freesAt: isoInstant(freesAt),
    state: !isOpen ? "over" : endsAt > now() ? "open" : "resting",
  };
}
