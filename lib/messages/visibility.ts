import type { WithholdReason } from "#lib/moderation/withhold-reason.ts";

/**
 * What the public sees of a message: all, that it came (`withheld`), nothing (`hidden`);
 * `private` is its lease's holder's alone.
 */
export type Visibility = "public" | "withheld" | "hidden" | "private";

/** The visibility of a message that arrives in a term of this kind. */
export function visibilityOf(termKind: string, withheldFor: WithholdReason | null): Visibility {
  if (termKind === "lease") return "private";
  if (termKind !== "public") return "hidden";
  return withheldFor ? "withheld" : "public";
}
