import { createHash } from "node:crypto";
import type { Database } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { findSource } from "#db/queries/sources.ts";
import type { Context } from "#lib/context.ts";
import type { StoringSource } from "#lib/ingest/store-messages.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { numbers } from "./numbers.ts";

/** The key of every benchmark database, so that public ids can be worked out: it guards nothing. */
export const benchKey = createHash("sha256").update("glasspost bench").digest();

export const benchKeyring = keyringOf(benchKey);

/** The one source of every benchmark database and its secret. */
export const benchSource = { name: "bench", secret: "bench-0123456789abcdef" };

/** What verbs need to work on a benchmark database. */
export function benchContext(db: Database): Context {
  return { db, keyring: benchKeyring, actor: { kind: "system", part: "seed" }, now: Date.now };
}

/**
 * Makes an empty database ready to receive: tables, numbers, a source.
 * @param at when its numbers were added, UTC milliseconds
 */
export async function prepareDatabase(
  db: Database,
  at: number,
): Promise<{ ctx: Context; source: StoringSource }> {
  await migrateDatabase(db);
  const ctx = { ...benchContext(db), now: () => Math.floor(at) };
  await addSource(ctx, { ...benchSource, provider: "generic" });
  await Promise.all(numbers.map((e164) => addNumber(ctx, { number: parseNumber(`+${e164}`)! })));
  const [source] = await findSource(db, { name: benchSource.name });
  return { ctx, source: source! };
}
