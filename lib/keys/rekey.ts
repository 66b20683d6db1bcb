import { setTimeout as sleep } from "node:timers/promises";
import { onCommit } from "#db/commits.ts";
import { type SealedTable, sealedColumns } from "#db/queries/sealed-columns.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/** What each table's rows are sealed for. */
const contexts: Record<SealedTable, string> = {
  sources: "source",
  accounts: "totp",
  messageOriginals: "message",
  messageParts: "part",
  refusals: "refusal",
  unroutedMessages: "message",
  reports: "report",
  takedowns: "takedown",
  optOuts: "opt-out",
};

/** What a run has done. */
export type RekeyReport = {
  /** Rows that were looked at, sealed anew, and that none of the keys opens. */
  read: number;
  sealed: number;
  unreadable: number;
};

const READ_AT_ONCE = 200;
const WRITTEN_AT_ONCE = 20;
/** Others write in between for at least twice as long as a batch holds the lock. */
const REST = 2;
/** Requests that were under way with an older key have ended by the second pass. */
const MOST_PASSES = 5;

/**
 * Seals anew with the newest key what older ones have sealed, in short steps while the site runs. What
 * is done is passed over: a run that was ended goes on when it is called again.
 * @param onProgress called after each batch
 * @returns after a pass that found nothing more to do
 */
export async function rekey(
  ctx: Context,
  onProgress: (report: RekeyReport) => void,
): Promise<RekeyReport> {
  const report: RekeyReport = { read: 0, sealed: 0, unreadable: 0 };
  const writer = new Writer(ctx);
  try {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const before = report.sealed;
      report.unreadable = 0;
      for (const table of Object.keys(contexts) as SealedTable[]) {
        await rekeyTable(ctx, table, writer, report, onProgress);
      }
      if (report.sealed === before) break;
    }
  } finally {
    writer.stop();
  }
  if (report.sealed > 0) {
    const { keyId } = ctx.keyring;
    const detail = { sealed: report.sealed, unreadable: report.unreadable };
    const deed = { action: "key.rekey", subject: `key:${keyId}`, detail };
    await transaction(ctx.db, () => recordDeed(ctx, deed));
  }
  return report;
}

type Resealed = { id: number; before: Buffer; sealed: Buffer };

async function rekeyTable(
  { db, keyring }: Context,
  table: SealedTable,
  writer: Writer,
  report: RekeyReport,
  onProgress: (report: RekeyReport) => void,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await sealedColumns[table].list(db, { after, limit: READ_AT_ONCE });
    const last = rows.at(-1);
    if (!last) return;
    const stale: Resealed[] = [];
    for (const { id, sealed: before } of rows) {
      try {
        const sealed = keyring.reseal(before, contexts[table]);
        if (sealed) stale.push({ id, before, sealed });
      } catch {
        report.unreadable += 1;
      }
    }
    await writer.replace(table, stale);
    report.read += rows.length;
    report.sealed += stale.length;
    after = last.id;
    onProgress(report);
  }
}

/** Writes in short transactions, with rests between them. */
class Writer {
  readonly #ctx: Context;
  /** Ends the measuring of commits. */
  readonly stop: () => void;
  #last = { holdMs: 0, commitMs: 0 };

  constructor(ctx: Context) {
    this.#ctx = ctx;
    this.stop = onCommit(ctx.db, (commit) => {
      this.#last = commit;
    });
  }

  async replace(table: SealedTable, rows: Resealed[]): Promise<void> {
    for (let from = 0; from < rows.length; from += WRITTEN_AT_ONCE) {
      const batch = rows.slice(from, from + WRITTEN_AT_ONCE);
      await transaction(this.#ctx.db, () => this.#steps(table, batch));
      const { holdMs, commitMs } = this.#last;
      await sleep(REST * (holdMs + commitMs));
    }
  }

  *#steps(table: SealedTable, batch: Resealed[]): Steps<void> {
    const { db, keyring } = this.#ctx;
    const { keyId } = keyring;
    for (const row of batch) yield* step(sealedColumns[table].replace(db, { ...row, keyId }));
  }
}
