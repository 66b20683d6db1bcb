import { findAnyAdmin } from "#db/queries/accounts.ts";
import type { Context } from "#lib/context.ts";

/** Whether nobody could run the site yet. */
export async function hasNoAdmin({ db }: Context): Promise<boolean> {
  return (await findAnyAdmin(db, {})).length === 0;
}
