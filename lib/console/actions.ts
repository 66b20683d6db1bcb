import type { Action } from "#lib/console/action.ts";
import { accountActions } from "#lib/console/actions/accounts.ts";
import { auditActions } from "#lib/console/actions/audit.ts";
import { optOutActions } from "#lib/console/actions/opt-outs.ts";
import { reportActions } from "#lib/console/actions/reports.ts";
import { retentionActions } from "#lib/console/actions/retention.ts";
import { sessionActions } from "#lib/console/actions/session.ts";
import { takedownActions } from "#lib/console/actions/takedowns.ts";

/** Everything that the console does, by name. */
export const actions: ReadonlyMap<string, Action> = byName([
  ...sessionActions,
  ...accountActions,
  ...auditActions,
  ...retentionActions,
  ...takedownActions,
  ...optOutActions,
  ...reportActions,
]);

function byName(all: Action[]): Map<string, Action> {
  const named = new Map(all.map((action) => [action.name, action]));
  if (named.size !== all.length) throw new Error("Two actions have one name.");
  return named;
}
