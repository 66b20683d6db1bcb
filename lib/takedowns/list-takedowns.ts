import { findTakedown, listTakedowns as selectTakedowns } from "#db/queries/takedowns.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { TakedownStatus } from "#lib/takedowns/get-takedown.ts";
import {
  openWords,
  type TakedownKind,
  type TakedownState,
  type TakedownWords,
} from "#lib/takedowns/takedown.ts";

const TAKEDOWNS_PER_PAGE = 50;

/** A request as admins see it in a list: without what its requester wrote. */
export type ListedTakedown = TakedownStatus & {
  id: number;
  /** The public id of the message that it names, if it names one. */
  subject: string | null;
};

/**
 * Requests in a state, newest first.
 * @param before the id that the page begins after
 * @returns `next` is where the next page begins; null at the end
 */
export async function listTakedowns(
  { db }: Context,
  {
    state,
    before = Number.MAX_SAFE_INTEGER,
  }: { state: TakedownState; before?: number | undefined },
): Promise<{ takedowns: ListedTakedown[]; next: number | null }> {
  const rows = await selectTakedowns(db, { state, before, limit: TAKEDOWNS_PER_PAGE + 1 });
  const shown = rows.slice(0, TAKEDOWNS_PER_PAGE);
  return {
    takedowns: shown.map(listed),
    next: rows.length > shown.length ? shown.at(-1)!.id : null,
  };
}

/** A request with what its requester wrote; `words` is null when their key is gone. @returns null for none */
export async function openTakedown(
  ctx: Context,
  id: number,
): Promise<(ListedTakedown & { words: TakedownWords | null }) | null> {
  const [row] = await findTakedown(ctx.db, { id });
  return row ? { ...listed(row), words: openWords(ctx, row) } : null;
}

function listed(row: Awaited<ReturnType<typeof findTakedown>>[number]): ListedTakedown {
  return {
    id: row.id,
    kind: row.kind as TakedownKind,
    subject: row.subject,
    state: row.state as TakedownState,
    answer: row.answer,
    at: isoInstant(row.at),
    closedAt: isoInstant(row.closedAt),
  };
}
