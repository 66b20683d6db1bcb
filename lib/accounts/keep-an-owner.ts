import { findEnabledOwner } from "#db/queries/accounts.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Account } from "#lib/accounts/require-account.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Makes sure that somebody is left who can do everything. It comes last in the transaction of a
 * change: those run one after the other, so two at once can't both count on the other's owner.
 * @param changed the account as it was
 * @throws Problem conflict, which undoes the change
 */
export function* keepAnOwner({ db }: Context, changed: Account): Steps<void> {
  if (changed.role !== "owner" || changed.disabledAt !== null) return;
  const [owner] = yield* step(findEnabledOwner(db, {}));
  if (!owner) throw new Problem("conflict", "There must be an owner left who can sign in.");
}
