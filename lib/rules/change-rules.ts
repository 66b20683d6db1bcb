import { insertChange } from "#db/queries/changes.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { forgetRuleset, loadRules } from "#lib/rules/load-ruleset.ts";

/**
 * Changes rules in a transaction and tells every instance of it. Once it is done, this process
 * judges no message by the rules from before.
 */
export async function changeRules<T>(ctx: Context, body: () => Steps<T>): Promise<T> {
  await loadRules(ctx);
  const result = await transaction(ctx.db, function* () {
    const value = yield* body();
    yield* step(
      insertChange(ctx.db, {
        at: ctx.now(),
        kind: "rules-changed",
        messageId: null,
        numberId: null,
        tags: "",
      }),
    );
    return value;
  });
  forgetRuleset(ctx);
  return result;
}
