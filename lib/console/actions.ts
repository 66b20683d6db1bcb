import type { Action } from "#lib/console/action.ts";
import { accountActions } from "#lib/console/actions/accounts.ts";
import { messageActions } from "#lib/console/actions/messages.ts";
import { optOutActions } from "#lib/console/actions/opt-outs.ts";
import { reportActions } from "#lib/console/actions/reports.ts";
import { ruleConsoleActions } from "#lib/console/actions/rules.ts";
import { sessionActions } from "#lib/console/actions/session.ts";
import { takedownActions } from "#lib/console/actions/takedowns.ts";

/** Everything that the console does, by name. */
export const actions: ReadonlyMap<string, Action> = byName([
  ...sessionActions,
  ...accountActions,
  ...takedownActions,
  ...optOutActions,
  ...reportActions,
  ...messageActions,
  ...ruleConsoleActions,
]);

function byName(all: Action[]): Map<string, Action> {
  const named = new Map(all.map((action) => [action.name, action]));
  if (named.size !== all.length) throw new Error("Two actions have one name.");
  return named;
}
