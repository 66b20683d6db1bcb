import { insertShippedRule, listRules, type RuleRow } from "#db/queries/rules.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import type { Rule, RuleAction, RuleCondition } from "#lib/rules/rule.ts";
import { Ruleset } from "#lib/rules/ruleset.ts";
import { shippedRules } from "#lib/rules/shipped-rules.ts";
import { shared } from "#lib/shared.ts";

/** More than this no operator keeps an eye on, and each start reads them all. */
export const MAX_RULES = 2000;

/** Where a new rule goes at first: before all others. */
const FIRST_POSITION = 1000;

/** How often a database's rules changed, as far as this process heard; module graphs share it. */
const changes = shared("rule-changes", () => new WeakMap<object, number>());

type Kept = { change: number; ruleset: Ruleset };

const kept = new WeakMap<object, Kept>();

/** The rules as they are now; null when they have to be loaded. */
export function keptRuleset({ db: { connection } }: Context): Ruleset | null {
  const known = kept.get(connection);
  return known && known.change === (changes.get(connection) ?? 0) ? known.ruleset : null;
}

type Loading = { change: number; ruleset: Promise<Ruleset> };

const loading = new WeakMap<object, Loading>();

/**
 * Loads the rules, and puts those in that came with the program and are not there yet. Who asks
 * meanwhile waits for the same, so that all go on in the order in which they came.
 * @throws DatabaseUnavailable
 */
export function loadRuleset(ctx: Context): Promise<Ruleset> {
  const { connection } = ctx.db;
  // Taken before the rows are read: what changes meanwhile is read again.
  const change = changes.get(connection) ?? 0;
  const before = loading.get(connection);
  if (before?.change === change) return before.ruleset;
  const ruleset = readRuleset(ctx, change).finally(() => {
    if (loading.get(connection)?.change === change) loading.delete(connection);
  });
  loading.set(connection, { change, ruleset });
  return ruleset;
}

async function readRuleset(ctx: Context, change: number): Promise<Ruleset> {
  const { connection } = ctx.db;
  const ruleset = new Ruleset((await loadRules(ctx)).map(readRule));
  kept.set(connection, { change, ruleset });
  return ruleset;
}

/** The rules' rows in order, those included that came with the program. */
export async function loadRules(ctx: Context): Promise<RuleRow[]> {
  const rows = inOrder(await listRules(ctx.db, { limit: MAX_RULES }));
  const isThere = ({ shipped }: { shipped: string }) => rows.some((row) => row.shipped === shipped);
  if (shippedRules.every(isThere)) return rows;
  await transaction(ctx.db, () => insertShipped(ctx));
  return inOrder(await listRules(ctx.db, { limit: MAX_RULES }));
}

/** Rows in the order in which the rules are tried. */
export function inOrder(rows: RuleRow[]): RuleRow[] {
  return rows.sort((one, other) => one.position - other.position || one.id - other.id);
}

/** Has the rules read again before the next message: they have changed. */
export function forgetRuleset({ db: { connection } }: Context): void {
  changes.set(connection, (changes.get(connection) ?? 0) + 1);
}

/** A rule as its row keeps it. */
export function readRule(row: RuleRow): Rule {
  const { id, name, position, isOn, shipped, condition, action } = row;
  return {
    id,
    name,
    position,
    isOn,
    shipped,
    condition: parseCondition(id, condition),
    action: action as RuleAction,
  };
}

/** What can't be read matches nothing. */
function parseCondition(id: number, condition: string): RuleCondition {
  try {
    return JSON.parse(condition);
  } catch {
    log().error({ rule: id }, "a rule can't be read");
    return { senders: [] };
  }
}

function* insertShipped({ db, now }: Context): Steps<void> {
  for (const [index, { shipped, name }] of shippedRules.entries()) {
    const condition = JSON.stringify({ sensitive: shipped });
    const position = FIRST_POSITION + index;
    yield* step(insertShippedRule(db, { shipped, name, position, condition, at: now() }));
  }
}
