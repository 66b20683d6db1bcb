import type { SensitiveMatter } from "#lib/moderation/withhold-reason.ts";
import { Ruleset } from "#lib/rules/ruleset.ts";

/**
 * The rules that come with the program, in order. What is named after a bank is one's even where its
 * words tell of something else, so names come first.
 */
export const shippedRules: { shipped: SensitiveMatter; name: string }[] = [
  { shipped: "bank", name: "Banks" },
  { shipped: "government", name: "Public authorities" },
  { shipped: "health", name: "Health services" },
  { shipped: "payment", name: "Payments" },
  { shipped: "recovery", name: "Account recovery" },
];

/** These rules alone, as they come. */
export function shippedRuleset(): Ruleset {
  return new Ruleset(
    shippedRules.map(({ shipped, name }, index) => ({
      id: index + 1,
      name,
      position: index,
      isOn: true,
      shipped,
      condition: { sensitive: shipped },
      action: "withhold",
    })),
  );
}
