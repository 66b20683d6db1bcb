import { setTimeout as sleep } from "node:timers/promises";
import { findOptOut, type OptOutRow, setOptOut } from "#db/queries/opt-outs.ts";
import { listRules } from "#db/queries/rules.ts";
import { step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { type OptOutSenders, readSenders } from "#lib/opt-outs/opt-out.ts";
import { addRule } from "#lib/rules/add-rule.ts";
import { MAX_RULES } from "#lib/rules/load-ruleset.ts";
import { removeRule } from "#lib/rules/remove-rule.ts";

const TRIES = 20;
const BETWEEN_TRIES_MS = 50;

/** The keys of the senders that an opt-out keeps from being published as it stands. */
export function wantedKeys(row: OptOutRow): string[] {
  if (row.state !== "proven") return [];
  return readSenders(row).names.flatMap(({ state, key }) => (state === "applied" ? [key] : []));
}

/**
 * Gives an opt-out the rule that hides what its senders write, or takes it away.
 * @param claim that nobody else settles rules meanwhile
 * @throws ClaimLost when another process has taken over
 */
export async function settleRule(ctx: Context, claim: Claim, row: OptOutRow): Promise<void> {
  const { rule } = readSenders(row);
  const keys = wantedKeys(row);
  if (JSON.stringify(rule?.keys ?? []) === JSON.stringify(keys)) return;
  const { id } = row;
  const name = `Opt-out ${id}`;
  // By name: a process that ended before it wrote the rule down may have left one.
  const rules = await listRules(ctx.db, { limit: MAX_RULES });
  for (const each of rules) {
    if (each.id === rule?.id || each.name === name) await removeRule(ctx, { id: each.id });
  }
  const senders = keys.map(asWritten(row));
  const made =
    keys.length > 0 ? await addRule(ctx, { name, condition: { senders }, action: "hide" }) : null;
  await transaction(ctx.db, function* () {
    yield* keepClaim(ctx, claim);
    const [now] = yield* step(findOptOut(ctx.db, { id }));
    if (!now) return;
    const kept: OptOutSenders = {
      ...readSenders(now),
      rule: made === null ? null : { id: made, keys },
    };
    yield* step(setOptOut(ctx.db, { ...now, sender: JSON.stringify(kept) }));
  });
}

/** A rule reads senders as people write them. */
function asWritten(row: OptOutRow): (key: string) => string {
  const { names } = readSenders(row);
  return (key) => names.find((name) => name.key === key)?.title ?? key;
}

/** The same for whoever waits for it. Where another process is at it for long, that one does this too. */
export async function settleAtOnce(ctx: Context, id: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const claim = await takeClaim(ctx, "opt-outs");
    if (!claim) {
      await sleep(BETWEEN_TRIES_MS);
      continue;
    }
    try {
      const [row] = await findOptOut(ctx.db, { id });
      if (row) await settleRule(ctx, claim, row);
    } finally {
      await releaseClaim(ctx, claim);
    }
    return;
  }
}
