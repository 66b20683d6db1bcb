import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { loadRules, readRule } from "#lib/rules/load-ruleset.ts";
import type { Rule } from "#lib/rules/rule.ts";

/** A rule with what it did so far; instants in ISO 8601, UTC. */
export type RuleCard = Omit<Rule, "position"> & {
  matched: number;
  lastMatchedAt: string | null;
  changedAt: string;
};

/** All rules, in order. */
export async function listRuleCards(ctx: Context): Promise<RuleCard[]> {
  return (await loadRules(ctx)).map((row) => {
    const { position: _, ...rule } = readRule(row);
    const { matched, lastMatchedAt, changedAt } = row;
    return {
      ...rule,
      matched,
      lastMatchedAt: isoInstant(lastMatchedAt),
      changedAt: isoInstant(changedAt),
    };
  });
}
