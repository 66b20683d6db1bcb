import type { RuleCondition } from "#lib/rules/rule.ts";

const SHOWN = 4;

const matters: Record<NonNullable<RuleCondition["sensitive"]>, string> = {
  bank: "names a bank",
  government: "names a public authority",
  health: "names a health service",
  payment: "is about a payment",
  recovery: "recovers an account",
};

/** A condition in words, for admins: its parts, all of which must hold. */
export function describeCondition(condition: RuleCondition): string[] {
  const { pattern, sensitive } = condition;
  const parts: [string, readonly string[] | undefined][] = [
    ["sender", condition.senders],
    ["kind of sender", condition.senderKinds],
    ["service", condition.services],
    ["purpose", condition.purposes],
    ["country", condition.countries],
    ["words", condition.words],
    ["not from", condition.exceptSenders],
    ["not for", condition.exceptServices],
  ];
  return [
    ...(sensitive ? [matters[sensitive]] : []),
    ...(pattern === undefined ? [] : [`pattern ${pattern}`]),
    ...parts.flatMap(([name, values]) => (values ? [`${name}: ${listOf(values)}`] : [])),
  ];
}

function listOf(values: readonly string[]): string {
  const more = values.length - SHOWN;
  const shown = values.slice(0, SHOWN).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}
