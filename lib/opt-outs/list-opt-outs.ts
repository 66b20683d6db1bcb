import { findOptOut, type OptOutRow, listOptOuts as selectOptOuts } from "#db/queries/opt-outs.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { proofName, proofValue } from "#lib/opt-outs/find-proof.ts";
import type { OptOutStatus } from "#lib/opt-outs/get-opt-out.ts";
import {
  type OptOutName,
  type OptOutState,
  type OptOutWords,
  openWords,
  readSenders,
} from "#lib/opt-outs/opt-out.ts";

const OPT_OUTS_PER_PAGE = 50;

/** An opt-out as admins see it in a list: without who asked. */
export type ListedOptOut = Omit<OptOutStatus, "names"> & { id: number; names: OptOutName[] };

/**
 * Opt-outs in a state, newest first.
 * @param before the id that the page begins after
 * @returns `next` is where the next page begins; null at the end
 */
export async function listOptOuts(
  { db }: Context,
  { state, before = Number.MAX_SAFE_INTEGER }: { state: OptOutState; before?: number | undefined },
): Promise<{ optOuts: ListedOptOut[]; next: number | null }> {
  const rows = await selectOptOuts(db, { state, before, limit: OPT_OUTS_PER_PAGE + 1 });
  const shown = rows.slice(0, OPT_OUTS_PER_PAGE);
  return {
    optOuts: shown.map(listed),
    next: rows.length > shown.length ? shown.at(-1)!.id : null,
  };
}

/** An opt-out with who asked; `words` is null when their key is gone. @returns null for none */
export async function openOptOut(
  ctx: Context,
  id: number,
): Promise<(ListedOptOut & { words: OptOutWords | null }) | null> {
  const [row] = await findOptOut(ctx.db, { id });
  return row ? { ...listed(row), words: openWords(ctx, row) } : null;
}

function listed(row: OptOutRow): ListedOptOut {
  return {
    id: row.id,
    domain: row.domain,
    names: readSenders(row).names,
    state: row.state as OptOutState,
    answer: row.answer,
    record: { name: proofName(row.domain), value: proofValue(row.proof) },
    at: isoInstant(row.at),
    checkedAt: isoInstant(row.checkedAt),
    provenAt: isoInstant(row.provenAt),
  };
}
