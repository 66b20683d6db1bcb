import { updateRule } from "#db/queries/rules.ts";
import { step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { changeRules } from "#lib/rules/change-rules.ts";
import { readCondition } from "#lib/rules/read-condition.ts";
import { readRuleName } from "#lib/rules/read-rule-name.ts";
import { requireRule } from "#lib/rules/require-rule.ts";
import type { Rule, RuleAction, RuleCondition } from "#lib/rules/rule.ts";

/**
 * Gives a rule another name, condition or action.
 * @throws Problem not-found; invalid for its name or parts of its condition, and when one that came with
 *   the program is to be about something else
 */
export async function editRule(
  ctx: Context,
  input: { id: number; name: string; condition: RuleCondition; action: RuleAction },
): Promise<void> {
  const { id, action } = input;
  const name = readRuleName(input.name);
  const condition = readCondition(input.condition);
  await changeRules(ctx, function* () {
    const before = yield* requireRule(ctx, id);
    if (before.shipped && before.condition.sensitive !== condition.sensitive) {
      throw new Problem("invalid", "What this rule is about comes with the program.");
    }
    const on = Number(before.isOn);
    const kept = JSON.stringify(condition);
    yield* step(updateRule(ctx.db, { id, name, on, condition: kept, action, at: ctx.now() }));
    const changed = differences(before, { name, condition, action });
    yield* recordDeed(ctx, { action: "rule.edit", subject: `rule:${id}`, ...changed });
  });
}

/** The fields that became different, as they were and as they are. */
function differences(
  before: Rule,
  after: Pick<Rule, "name" | "condition" | "action">,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const names = (["name", "condition", "action"] as const).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return {
    before: Object.fromEntries(names.map((name) => [name, before[name]])),
    after: Object.fromEntries(names.map((name) => [name, after[name]])),
  };
}
