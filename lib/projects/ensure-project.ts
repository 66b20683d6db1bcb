import { findProjectOf, insertProject } from "#db/queries/projects.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/**
 * The project of an account, in the transaction that needs it: made when there is none yet.
 * @returns its id
 */
export function* ensureProject(
  { db, now }: Context,
  account: { id: number; name: string },
): Steps<number> {
  const accountId = account.id;
  const [project] = yield* step(findProjectOf(db, { accountId }));
  if (project) return project.id;
  // Writers come one after the other: nobody else makes it meanwhile.
  const [made] = yield* step(
    insertProject(db, { accountId, name: account.name, createdAt: now() }),
  );
  return made!.id;
}
