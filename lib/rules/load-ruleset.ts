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

type Load = { change: number; ruleset: Promise<Ruleset> };

const loads = new WeakMap<object, Load>();

/**
 * The rules as they are now: loaded once after each change, and those put in that came with the
 * program and are not there yet. Always a promise, also of what is known, and never sooner than
 * what was asked for before: all who ask go on in the order in which they came.
 * @throws DatabaseUnavailable
 */
export function loadRuleset(ctx: Context): Promise<Ruleset> {
  const { connection } = ctx.db;
  // Taken before the rows are read: what changes meanwhile is read again.
  const change = changes.get(connection) ?? 0;
  const before = loads.get(connection);
  if (before?.change === change) return before.ruleset;
  const ruleset = readRuleset(ctx, before?.ruleset);
  loads.set(connection, { change, ruleset });
  ruleset.catch(() => {
    if (loads.get(connection)?.ruleset === ruleset) loads.delete(connection);
  });
  return ruleset;
}

async function readRuleset(ctx: Context, before?: Promise<Ruleset>): Promise<Ruleset> {
  await before?.catch(() => {});
  return new Ruleset((await loadRules(ctx)).map(readRule));
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
