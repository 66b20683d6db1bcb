import { updateRule } from "#db/queries/rules.ts";
import { step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { changeRules } from "#lib/rules/change-rules.ts";
import { requireRule } from "#lib/rules/require-rule.ts";

/**
 * Puts a rule into force, or out of it.
 * @returns false when it was so already
 * @throws Problem not-found
 */
export async function setRuleOn(
  ctx: Context,
  { id, isOn }: { id: number; isOn: boolean },
): Promise<boolean> {
  return changeRules(ctx, function* () {
    const rule = yield* requireRule(ctx, id);
    if (rule.isOn === isOn) return false;
    const { name, action } = rule;
    const condition = JSON.stringify(rule.condition);
    yield* step(
      updateRule(ctx.db, { id, name, on: Number(isOn), condition, action, at: ctx.now() }),
    );
    yield* recordDeed(ctx, {
      action: isOn ? "rule.on" : "rule.off",
      subject: `rule:${id}`,
      before: { isOn: rule.isOn },
      after: { isOn },
    });
    return true;
  });
}
