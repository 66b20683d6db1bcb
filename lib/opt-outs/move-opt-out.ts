import { type OptOutRow, setOptOut } from "#db/queries/opt-outs.ts";
import { addToRequests } from "#db/queries/request-counts.ts";
import { type Steps, step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { type OptOutName, type OptOutState, readSenders } from "#lib/opt-outs/opt-out.ts";
import { isOwnName } from "#lib/opt-outs/own-name.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";

/** Counts the opt-outs that are in force. */
export const IN_FORCE = { kind: "opt-outs", since: 0, outcome: "in-force" };

/** What becomes of an opt-out. Whatever is left out stays. */
export type OptOutMove = {
  state?: OptOutState;
  answer?: string | null;
  checkedAt?: number;
  provenAt?: number;
  names?: OptOutName[];
};

/**
 * Moves an opt-out on, and counts what came of it. Once its domain is proven, names that are plainly
 * the domain's own are applied; `settleRule` follows.
 */
export function* moveOptOut(ctx: Context, row: OptOutRow, move: OptOutMove): Steps<void> {
  const { db } = ctx;
  const { id, domain } = row;
  const state = move.state ?? (row.state as OptOutState);
  const senders = readSenders(row);
  const names = (move.names ?? senders.names).map((name): OptOutName => {
    const isApplied = state === "proven" && name.state === "waiting" && isOwn(domain, name);
    return isApplied ? { ...name, state: "applied" } : name;
  });
  yield* step(
    setOptOut(db, {
      id,
      sender: JSON.stringify({ ...senders, names }),
      state,
      answer: move.answer === undefined ? row.answer : move.answer,
      checkedAt: move.checkedAt ?? row.checkedAt,
      provenAt: move.provenAt ?? row.provenAt,
    }),
  );
  if (state === row.state) return;
  yield* countRequest(ctx, "opt-out", state);
  const change = Number(state === "proven") - Number(row.state === "proven");
  if (change !== 0) yield* step(addToRequests(db, { ...IN_FORCE, count: change }));
  yield* recordDeed(ctx, {
    action: "opt-out.move",
    subject: `opt-out:${id}`,
    detail: { domain },
    before: { state: row.state },
    after: { state },
  });
}

function isOwn(domain: string, { title }: OptOutName): boolean {
  return isOwnName(domain, identifySender(title));
}
