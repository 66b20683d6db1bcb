import { insertRule, listRules } from "#db/queries/rules.ts";
import { step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { changeRules } from "#lib/rules/change-rules.ts";
import { inOrder, MAX_RULES } from "#lib/rules/load-ruleset.ts";
import { readCondition } from "#lib/rules/read-condition.ts";
import { readRuleName } from "#lib/rules/read-rule-name.ts";
import type { RuleAction, RuleCondition } from "#lib/rules/rule.ts";

/**
 * Adds a rule. It is tried before all others.
 * @param input.condition senders and services by their keys, or as people write them
 * @param input.isOn whether it is in force at once
 * @returns its id
 * @throws Problem invalid for its name, for parts of its condition, or when there are too many rules
 */
export async function addRule(
  ctx: Context,
  input: { name: string; condition: RuleCondition; action: RuleAction; isOn?: boolean },
): Promise<number> {
  const name = readRuleName(input.name);
  const condition = readCondition(input.condition);
  const { action, isOn = true } = input;
  const { db } = ctx;
  return changeRules(ctx, function* () {
    const rows = inOrder(yield* step(listRules(db, { limit: MAX_RULES })));
    if (rows.length >= MAX_RULES) {
      throw new Problem("invalid", `There are ${MAX_RULES} rules: no more can be added.`);
    }
    const position = rows[0]!.position - 1;
    const kept = JSON.stringify(condition);
    const at = ctx.now();
    const { id } = yield* step(
      insertRule(db, { name, position, isOn, condition: kept, action, at }),
    );
    const after = { name, condition, action, isOn };
    yield* recordDeed(ctx, { action: "rule.add", subject: `rule:${id}`, after });
    return id;
  });
}
