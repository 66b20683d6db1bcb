import { addToCountry } from "#db/queries/counters.ts";
import { insertNumber, insertTerm, setTerm } from "#db/queries/numbers.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { recordChange } from "#lib/live/record-change.ts";
import type { ParsedNumber } from "#lib/numbers/parse-number.ts";

/** A number to add. `country` overrides what the digits propose; null where it belongs to none. */
export type AddNumberInput = {
  number: ParsedNumber;
  country?: string | null;
  status?: "active" | "reserve";
};

/**
 * Adds a number, in its first term.
 * @returns true when it is new, false when it is known already (it stays as it is)
 */
export function addNumber(ctx: Context, input: AddNumberInput): Promise<boolean> {
  return transaction(ctx.db, () => addNumberSteps(ctx, input));
}

/** The same inside a transaction. */
export function* addNumberSteps(ctx: Context, input: AddNumberInput): Steps<boolean> {
  const { db, now } = ctx;
  const { number, status = "active" } = input;
  const country = input.country === undefined ? number.country : input.country;
  const { e164, national, type } = number;
  const [added] = yield* step(
    insertNumber(db, { e164, national, type, country, status, createdAt: now() }),
  );
  if (!added) return false;
  const kind = status === "active" ? "public" : "reserve";
  const [term] = yield* step(insertTerm(db, { numberId: added.id, kind, startedAt: now() }));
  yield* step(setTerm(db, { id: added.id, termId: term!.id, status }));
  if (status === "active") {
    if (country) {
      const nothing = { received: 0, listed: 0, lastAt: 0 };
      yield* step(addToCountry(db, { code: country, numbers: 1, ...nothing }));
    }
    yield* recordChange(ctx, {
      kind: "number-added",
      numberId: added.id,
      e164,
      country,
    });
  }
  yield* recordDeed(ctx, {
    action: "number.add",
    subject: e164,
    detail: { country, status },
  });
  return true;
}
