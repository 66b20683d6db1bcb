import { findRule } from "#db/queries/rules.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { readRule } from "#lib/rules/load-ruleset.ts";
import type { Rule } from "#lib/rules/rule.ts";

/** The rule of an id. @throws Problem not-found */
export function* requireRule({ db }: Context, id: number): Steps<Rule> {
  const [row] = yield* step(findRule(db, { id }));
  if (!row) throw new Problem("not-found", "There is no such rule, or none any more.");
  return readRule(row);
}
