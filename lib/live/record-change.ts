import { insertChange } from "#db/queries/changes.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** What became different. The kinds are a closed set. */
export type Change = {
  kind:
    | "message-added"
    | "message-redacted"
    | "message-hidden"
    | "message-deleted"
    | "number-added"
    | "number-retired";
  messageId?: number;
  numberId: number;
  /** Where it shows: the number's digits, its country, the sender's slug. */
  e164: string;
  country: string | null;
  senderSlug?: string | null;
};

/** Writes a change row, in the transaction of what it tells of. */
export function* recordChange({ db, now }: Context, change: Change): Steps<void> {
  const { e164, country, senderSlug } = change;
  const tags = ["home", `number:${e164}`];
  if (country) tags.push(`country:${country}`);
  if (senderSlug) tags.push(`sender:${senderSlug}`);
  yield* step(
    insertChange(db, {
      at: now(),
      kind: change.kind,
      messageId: change.messageId ?? null,
      numberId: change.numberId,
      tags: JSON.stringify(tags),
    }),
  );
}
