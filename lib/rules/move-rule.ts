import { listRules, placeRule } from "#db/queries/rules.ts";
import { step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { changeRules } from "#lib/rules/change-rules.ts";
import { inOrder, MAX_RULES } from "#lib/rules/load-ruleset.ts";
import { requireRule } from "#lib/rules/require-rule.ts";

/**
 * Moves a rule to another place in the order.
 * @param input.to the place among all rules, 0 for the first; beyond the last it is the last
 * @returns false when it was there already
 * @throws Problem not-found
 */
export async function moveRule(
  ctx: Context,
  { id, to }: { id: number; to: number },
): Promise<boolean> {
  const { db } = ctx;
  return changeRules(ctx, function* () {
    yield* requireRule(ctx, id);
    const rows = inOrder(yield* step(listRules(db, { limit: MAX_RULES })));
    const from = rows.findIndex((row) => row.id === id);
    const [moved] = rows.splice(from, 1);
    const place = Math.max(0, Math.min(to, rows.length));
    if (place === from) return false;
    rows.splice(place, 0, moved!);
    const first = Math.min(...rows.map(({ position }) => position));
    for (const [index, row] of rows.entries()) {
      const position = first + index;
      if (row.position !== position) yield* step(placeRule(db, { id: row.id, position }));
    }
    yield* recordDeed(ctx, {
      action: "rule.move",
      subject: `rule:${id}`,
      before: { place: from },
      after: { place },
    });
    return true;
  });
}
