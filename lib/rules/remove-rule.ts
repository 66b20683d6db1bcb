import { deleteRule } from "#db/queries/rules.ts";
import { step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { changeRules } from "#lib/rules/change-rules.ts";
import { requireRule } from "#lib/rules/require-rule.ts";

/**
 * Removes a rule. What it did stays done.
 * @throws Problem not-found; invalid for one that came with the program: that can be switched off
 */
export async function removeRule(ctx: Context, { id }: { id: number }): Promise<void> {
  await changeRules(ctx, function* () {
    const { name, condition, action, isOn, shipped } = yield* requireRule(ctx, id);
    if (shipped) {
      throw new Problem("invalid", "A rule that came with the program can only be switched off.");
    }
    yield* step(deleteRule(ctx.db, { id }));
    const before = { name, condition, action, isOn };
    yield* recordDeed(ctx, { action: "rule.remove", subject: `rule:${id}`, before });
  });
}
