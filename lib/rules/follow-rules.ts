import type { Context } from "#lib/context.ts";
import type { ChangeFeed } from "#lib/live/change-feed.ts";
import { forgetRuleset } from "#lib/rules/load-ruleset.ts";

/** Has this process read the rules again whenever another one changed them. */
export function followRules(ctx: Context, feed: ChangeFeed): void {
  feed.onChanges((changes) => {
    if (changes.some(({ kind }) => kind === "rules-changed")) forgetRuleset(ctx);
  });
}
