import { addToRule } from "#db/queries/rules.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** Gathers how many messages each rule decided about, and writes it once per rule and commit. */
export class RuleMatches {
  readonly #rules = new Map<number, { matched: number; at: number }>();

  /** @param at when the message came, UTC milliseconds */
  add(id: number, at: number): void {
    const before = this.#rules.get(id);
    this.#rules.set(id, { matched: (before?.matched ?? 0) + 1, at });
  }

  /** Writes everything gathered. */
  *write({ db }: Pick<Context, "db">): Steps<void> {
    for (const [id, { matched, at }] of this.#rules) {
      yield* step(addToRule(db, { id, matched, at }));
    }
  }
}
