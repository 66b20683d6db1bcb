import { type Steps, transaction } from "#db/transaction.ts";
import { numberLineReader } from "#lib/cli/parse-number-line.ts";
import type { Line } from "#lib/cli/read-lines.ts";
import type { Context } from "#lib/context.ts";
import { type AddNumberInput, addNumberSteps } from "#lib/numbers/add-number.ts";

/** What became of the lines that are not empty. */
export type ImportCounts = { added: number; known: number; rejected: number };

/** A transaction is to hold the write lock for less than 5 ms, its commit included. */
const LONG_MS = 3;
const SHORT_MS = 1.5;
const MAX_BATCH = 100;

/**
 * Adds the numbers of a list, in transactions so short that a running server is not held up.
 * @param lines see `numberLineReader`
 * @param onRejection is told of each line that names no number that can be added
 * @throws CliError when the first line names a column that there is not
 */
export async function importNumbers(
  ctx: Context,
  lines: AsyncIterable<Line>,
  onRejection: (line: number, mistake: string) => void,
): Promise<ImportCounts> {
  const counts = { added: 0, known: 0, rejected: 0 };
  const read = numberLineReader();
  let batch: AddNumberInput[] = [];
  let batchSize = 8;

  const addBatch = async () => {
    const { added, ms } = await transaction(ctx.db, () => addNumbers(ctx, batch));
    counts.added += added;
    counts.known += batch.length - added;
    if (ms > LONG_MS) batchSize = Math.ceil(batchSize / 2);
    else if (ms < SHORT_MS) batchSize = Math.min(batchSize + 2, MAX_BATCH);
    batch = [];
  };

  for await (const { number, text } of lines) {
    const line = text === null ? { mistake: "is too long" } : read(text);
    if (line === null) continue;
    if ("mistake" in line) {
      counts.rejected++;
      onRejection(number, line.mistake);
      continue;
    }
    batch.push(line.input);
    if (batch.length >= batchSize) await addBatch();
  }
  if (batch.length > 0) await addBatch();
  return counts;
}

/** Adds a batch. @returns how many are new, and how long it took in milliseconds */
function* addNumbers(ctx: Context, batch: AddNumberInput[]): Steps<{ added: number; ms: number }> {
  const start = performance.now();
  let added = 0;
  for (const input of batch) {
    if (yield* addNumberSteps(ctx, input)) added++;
  }
  return { added, ms: performance.now() - start };
}
