import type { Action } from "#lib/console/action.ts";
import { accountActions } from "#lib/console/actions/accounts.ts";
import { auditActions } from "#lib/console/actions/audit.ts";
import { keyActions } from "#lib/console/actions/keys.ts";
import { leaseActions } from "#lib/console/actions/leases.ts";
import { messageActions } from "#lib/console/actions/messages.ts";
import { numberActions } from "#lib/console/actions/numbers.ts";
import { optOutActions } from "#lib/console/actions/opt-outs.ts";
import { originalActions } from "#lib/console/actions/originals.ts";
import { poolActions } from "#lib/console/actions/pools.ts";
import { reportActions } from "#lib/console/actions/reports.ts";
import { retentionActions } from "#lib/console/actions/retention.ts";
import { ruleConsoleActions } from "#lib/console/actions/rules.ts";
import { sessionActions } from "#lib/console/actions/session.ts";
import { sourceActions } from "#lib/console/actions/sources.ts";
import { takedownActions } from "#lib/console/actions/takedowns.ts";

/** Everything that the console does, by name. */
export const actions: ReadonlyMap<string, Action> = byName([
  ...sessionActions,
  ...accountActions,
  ...keyActions,
  ...auditActions,
  ...retentionActions,
  ...numberActions,
  ...leaseActions,
  ...poolActions,
  ...sourceActions,
  ...takedownActions,
  ...optOutActions,
  ...reportActions,
  ...messageActions,
  ...ruleConsoleActions,
  ...originalActions,
]);

function byName(all: Action[]): Map<string, Action> {
  const named = new Map(all.map((action) => [action.name, action]));
  if (named.size !== all.length) throw new Error("Two actions have one name.");
  return named;
}
