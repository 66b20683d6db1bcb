import { type OptOutRow, setOptOut } from "#db/queries/opt-outs.ts";
import { addToRequests } from "#db/queries/request-counts.ts";
import { type Steps, step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { type OptOutName, type OptOutState, readNames } from "#lib/opt-outs/opt-out.ts";
import { isOwnName } from "#lib/opt-outs/own-name.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { addRuleSteps, removeRuleSteps } from "#lib/rules/steps.ts";
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
 * Moves an opt-out on. While it is proven, its own name and the names that an admin confirmed have a
 * rule that hides what they send; in every other state none has.
 */
export function* moveOptOut(ctx: Context, row: OptOutRow, move: OptOutMove): Steps<void> {
  const { db } = ctx;
  const state = move.state ?? (row.state as OptOutState);
  const names = yield* withRules(ctx, row, state, move.names ?? readNames(row));
  yield* step(
    setOptOut(db, {
      id: row.id,
      sender: JSON.stringify(names),
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
    subject: `opt-out:${row.id}`,
    detail: { domain: row.domain },
    before: { state: row.state },
    after: { state },
  });
}

/** Gives names the rules that they should have, and takes the others away. */
function* withRules(
  ctx: Context,
  row: OptOutRow,
  state: OptOutState,
  given: OptOutName[],
): Steps<OptOutName[]> {
  const names: OptOutName[] = [];
  for (const name of given) {
    const isOwn = name.state === "waiting" && isOwnName(row.domain, identifySender(name.title));
    const next = state === "proven" && isOwn ? "applied" : name.state;
    const isRuled = state === "proven" && next === "applied";
    let { ruleId } = name;
    if (isRuled && ruleId === null) {
      ruleId = yield* addRuleSteps(ctx, {
        name: `Opt-out ${row.id}: ${name.title}`,
        condition: { senders: [name.key] },
        action: "hide",
      });
    }
    if (!isRuled && ruleId !== null) {
      yield* removeRuleSteps(ctx, ruleId);
      ruleId = null;
    }
    names.push({ ...name, state: next, ruleId });
  }
  return names;
}
