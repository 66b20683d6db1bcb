import { setImmediate as nextTurn } from "node:timers/promises";
import { addToCountry } from "#db/queries/counters.ts";
import { insertNumber, insertTerm, setTerm } from "#db/queries/numbers.ts";
import { addToPool } from "#db/queries/pools.ts";
import { findSource } from "#db/queries/sources.ts";
import { type Steps, step, stepAll, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { recordChange } from "#lib/live/record-change.ts";
import type { AddNumberInput } from "#lib/numbers/add-number.ts";
import { numberLineReader } from "#lib/numbers/parse-number-line.ts";
import { defaultPool } from "#lib/pools/default-pool.ts";

/** A line of a file. `text` is null when it is too long to be one of a list of numbers. */
export type NumberFileLine = { number: number; text: string | null };

export type LineMistake = { line: number; mistake: string };

/** What became of a list: with any mistake in it nothing is added. */
export type ImportResult = {
  added: number;
  /** Lines whose number was there before: it stays as it is. */
  known: { line: number; e164: string }[];
  mistakes: LineMistake[];
};

const MAX_LINES = 10_000;

const READ_TOGETHER = 100;

/** As many go to a server together. */
const TOGETHER = 200;
/** Of a longer list the audit trail tells how many. */
const NAMED = 200;

type Item = Required<Pick<AddNumberInput, "number" | "country" | "type" | "status" | "pool">> & {
  line: number;
  sourceId: number | null;
};

/**
 * Adds the numbers of a list, all of them or none: with a mistake in any line nothing is added.
 * Numbers that are known already are told, and stay as they are.
 * @param lines see `numberLineReader`
 * @throws Problem invalid when the first line names a column that there is not; too-large
 */
export async function importNumbers(
  ctx: Context,
  lines: AsyncIterable<NumberFileLine> | Iterable<NumberFileLine>,
): Promise<ImportResult> {
  const { items, mistakes } = await readItems(ctx, lines);
  if (mistakes.length > 0) return { added: 0, known: [], mistakes };
  const known = await transaction(ctx.db, () => addAll(ctx, items));
  return { added: items.length - known.length, known, mistakes: [] };
}

async function readItems(
  ctx: Context,
  lines: AsyncIterable<NumberFileLine> | Iterable<NumberFileLine>,
): Promise<{ items: Item[]; mistakes: LineMistake[] }> {
  const read = numberLineReader();
  const sources = new Map<string, number | null>();
  const before = new Map<string, number>();
  const items: Item[] = [];
  const mistakes: LineMistake[] = [];
  for await (const { number: line, text } of lines) {
    if (line > MAX_LINES) {
      throw new Problem("too-large", "A list may have 10,000 lines: nothing is imported.");
    }
    const told = text === null ? { mistake: "is too long" } : read(text);
    // Numbers take a while to be read; others are to get their turn.
    if (line % READ_TOGETHER === 0) await nextTurn();
    if (told === null) continue;
    if ("mistake" in told) {
      mistakes.push({ line, mistake: told.mistake });
      continue;
    }
    const { number, country = number.country, type = number.type, status, pool } = told.input;
    const { e164 } = number;
    const first = before.get(e164);
    if (first !== undefined) {
      mistakes.push({ line, mistake: `repeats the number of line ${first}` });
      continue;
    }
    before.set(e164, line);
    const sourceId = told.source === null ? null : await findSourceId(ctx, sources, told.source);
    if (told.source !== null && sourceId === null) {
      mistakes.push({ line, mistake: `names a source that there is not: ${told.source}` });
      continue;
    }
    items.push({
      line,
      number,
      country,
      type,
      status: status ?? "active",
      pool: pool ?? defaultPool(country, type),
      sourceId,
    });
  }
  return { items, mistakes };
}

async function findSourceId(
  { db }: Context,
  found: Map<string, number | null>,
  name: string,
): Promise<number | null> {
  const kept = found.get(name);
  if (kept !== undefined) return kept;
  const [source] = await findSource(db, { name });
  found.set(name, source?.id ?? null);
  return source?.id ?? null;
}

/** @returns the ones that were there before */
function* addAll(ctx: Context, items: Item[]): Steps<ImportResult["known"]> {
  const { db, now } = ctx;
  const createdAt = now();
  const known: ImportResult["known"] = [];
  const added: Item[] = [];
  for (let at = 0; at < items.length; at += TOGETHER) {
    const some = items.slice(at, at + TOGETHER);
    const [ids] = yield* stepAll(
      some.map(({ number, country, type, status, pool, sourceId }) => {
        const { e164, national } = number;
        const row = { e164, national, type, country, status, createdAt, pool, sourceId };
        return insertNumber(db, row);
      }),
    );
    const inserted = some.flatMap((item, i) => {
      const [row] = ids[i]!;
      if (!row) known.push({ line: item.line, e164: item.number.e164 });
      return row ? [{ item, id: row.id }] : [];
    });
    const [terms] = yield* stepAll(
      inserted.map(({ id, item }) => {
        const kind = item.status === "active" ? "public" : "reserve";
        return insertTerm(db, { numberId: id, kind, startedAt: createdAt });
      }),
    );
    const nothingElse = { coolsUntil: null, replacedBy: null };
    for (const [i, { id, item }] of inserted.entries()) {
      const termId = terms[i]![0]!.id;
      yield* step(setTerm(db, { id, termId, status: item.status, ...nothingElse }));
      added.push(item);
      if (item.status !== "active") continue;
      const { country, number } = item;
      yield* recordChange(ctx, { kind: "number-added", numberId: id, e164: number.e164, country });
    }
  }
  if (added.length > 0) yield* count(ctx, added);
  return known;
}

/** Counters and the audit trail, once for all. */
function* count(ctx: Context, added: Item[]): Steps<void> {
  const { db, now } = ctx;
  const pools = new Map<string, { active: number; reserve: number }>();
  const countries = new Map<string, number>();
  for (const { pool, status, country } of added) {
    const counts = pools.get(pool) ?? { active: 0, reserve: 0 };
    counts[status] += 1;
    pools.set(pool, counts);
    if (status === "active" && country) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  for (const [name, counts] of pools) {
    yield* step(addToPool(db, { name, at: now(), ...counts, cooling: 0 }));
  }
  const nothing = { received: 0, listed: 0, lastAt: 0 };
  for (const [code, numbers] of countries) {
    yield* step(addToCountry(db, { code, numbers, ...nothing }));
  }
  const numbers = added.map(({ number }) => number.e164);
  yield* recordDeed(ctx, {
    action: "number.import",
    subject: "numbers",
    detail: { added: added.length, ...(added.length <= NAMED ? { numbers } : {}) },
  });
}
