import { closeApiKey } from "#db/queries/api-keys.ts";
import { step, transaction } from "#db/transaction.ts";
import { apiKeySubject } from "#lib/api-keys/api-key-subject.ts";
import { requireApiKey } from "#lib/api-keys/require-api-key.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Ends a key: it is good for nothing from now on.
 * @param input.accountId whose it must be; anybody's where it is not said
 * @returns what it was called, and whether it was good until now
 * @throws Problem not-found
 */
export function endApiKey(
  ctx: Context,
  input: { id: number; accountId?: number },
): Promise<{ name: string; changed: boolean }> {
  return transaction(ctx.db, function* () {
    const { id, name, prefix, endedAt } = yield* requireApiKey(ctx, input);
    if (endedAt !== null) return { name, changed: false };
    yield* step(closeApiKey(ctx.db, { id, at: ctx.now() }));
    yield* recordDeed(ctx, {
      action: "api-key.end",
      subject: apiKeySubject(id),
      detail: { prefix },
    });
    return { name, changed: true };
  });
}
