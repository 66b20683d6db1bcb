import { setDailyMessages } from "#db/queries/api-keys.ts";
import { step, transaction } from "#db/transaction.ts";
import { apiKeySubject } from "#lib/api-keys/api-key-subject.ts";
import { requireApiKey } from "#lib/api-keys/require-api-key.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Says how many messages a key may read in a UTC day; null is what the configuration says.
 * @returns what the key is called
 * @throws Problem not-found
 */
export function setKeyQuota(
  ctx: Context,
  { id, dailyMessages }: { id: number; dailyMessages: number | null },
): Promise<string> {
  return transaction(ctx.db, function* () {
    const { name, dailyMessages: before } = yield* requireApiKey(ctx, { id });
    if (before === dailyMessages) return name;
    yield* step(setDailyMessages(ctx.db, { id, dailyMessages }));
    yield* recordDeed(ctx, {
      action: "api-key.quota",
      subject: apiKeySubject(id),
      before: { dailyMessages: before },
      after: { dailyMessages },
    });
    return name;
  });
}
