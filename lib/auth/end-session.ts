import { closeSession } from "#db/queries/sessions.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** Ends a session: its cookie is good for nothing from now on. */
export async function endSession({ db, now }: Context, id: number): Promise<void> {
  await transaction(db, () => step(closeSession(db, { id, at: now() })));
}
