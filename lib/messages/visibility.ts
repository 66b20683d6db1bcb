import type { RuleAction } from "#lib/rules/rule.ts";

/**
 * What the public sees of a message: all, that it came (`withheld`), nothing (`hidden`);
 * `private` is its lease's holder's alone.
 */
export type Visibility = "public" | "withheld" | "hidden" | "private";

/**
 * The visibility of a message that arrives in a term of this kind.
 * @param action what the rules have done with it
 */
export function visibilityOf(termKind: string, action: RuleAction | null): Visibility {
  if (termKind === "lease") return "private";
  if (termKind !== "public" || action === "hide") return "hidden";
  return action === "withhold" ? "withheld" : "public";
}
