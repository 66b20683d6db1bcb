import { addToCountry } from "#db/queries/counters.ts";
import { insertNumber, insertTerm, setTerm } from "#db/queries/numbers.ts";
import { addToPool } from "#db/queries/pools.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { recordChange } from "#lib/live/record-change.ts";
import type { NumberType } from "#lib/numbers/number-card.ts";
import type { ParsedNumber } from "#lib/numbers/parse-number.ts";
import { defaultPool } from "#lib/pools/default-pool.ts";

/**
 * A number to add. `country` and `type` override what the digits propose; a country is null where it
 * belongs to none. Without a pool it is in that of its country and type.
 */
export type AddNumberInput = {
  number: ParsedNumber;
  country?: string | null;
  type?: NumberType | undefined;
  status?: "active" | "reserve";
  pool?: string | undefined;
  /** The id of the source that feeds it, where that is known. */
  sourceId?: number | undefined;
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
  const { e164, national } = number;
  const { type = number.type, sourceId = null } = input;
  const pool = input.pool ?? defaultPool(country, type);
  const createdAt = now();
  const [added] = yield* step(
    insertNumber(db, { e164, national, type, country, status, createdAt, pool, sourceId }),
  );
  if (!added) return false;
  const kind = status === "active" ? "public" : "reserve";
  const [term] = yield* step(insertTerm(db, { numberId: added.id, kind, startedAt: now() }));
  const nothingElse = { coolsUntil: null, replacedBy: null };
  yield* step(setTerm(db, { id: added.id, termId: term!.id, status, ...nothingElse }));
  const isActive = status === "active";
  const counts = { active: isActive ? 1 : 0, reserve: isActive ? 0 : 1, cooling: 0 };
  yield* step(addToPool(db, { name: pool, at: createdAt, ...counts }));
  if (isActive) {
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
