import { insertAuditEntry } from "#db/queries/audit-entries.ts";
import { type Steps, step } from "#db/transaction.ts";
import { actorName } from "#lib/auth/actor.ts";
import type { Context } from "#lib/context.ts";

/** What was done to what. `detail` never holds a secret. */
export type Deed = { action: string; subject: string; detail?: Record<string, unknown> };

/** Writes who did what, in the transaction that does it. */
export function* recordDeed({ db, actor, now }: Context, deed: Deed): Steps<void> {
  yield* step(
    insertAuditEntry(db, {
      at: now(),
      actor: actorName(actor),
      action: deed.action,
      subject: deed.subject,
      detail: deed.detail ? JSON.stringify(deed.detail) : null,
    }),
  );
}
