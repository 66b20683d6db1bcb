import { and, asc, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** A column that holds what is sealed, and the one that orders its rows. */
type Place = {
  table: SQLiteTable;
  id: SQLiteColumn;
  sealed: SQLiteColumn;
  /** How rows name the column, and whether they name its key too. */
  as: "sealed" | "secrets" | "totp";
  hasKeyId: boolean;
};

type SealedRow = { id: number; sealed: Buffer };

function sealedColumn(placeOf: (t: Builder) => Place) {
  return {
    /** Rows after an id, in their order. */
    list: prepared<{ after: number; limit: number }>()((t) => {
      const { table, id, sealed } = placeOf(t);
      const rows = t.orm
        .select({ id, sealed })
        .from(table)
        .where(and(gt(id, placeholder("after")), isNotNull(sealed)))
        .orderBy(asc(id))
        .limit(placeholder("limit"))
        .prepare();
      return rows as unknown as { execute(): PromiseLike<SealedRow[]> };
    }),
    /** Puts other bytes in the place of those that were read, if they are there still. */
    replace: prepared<{ id: number; before: Buffer; sealed: Buffer; keyId: string }>()((t) => {
      const { table, id, sealed, as, hasKeyId } = placeOf(t);
      const values = {
        [as]: sql`${placeholder("sealed")}`,
        ...(hasKeyId ? { keyId: sql`${placeholder("keyId")}` } : {}),
      };
      return t.orm
        .update(table)
        .set(values)
        .where(and(eq(id, placeholder("id")), eq(sealed, placeholder("before"))))
        .prepare();
    }),
  };
}

/** Every column that holds what is sealed. */
export const sealedColumns = {
  sources: sealedColumn(({ sources: table }) => ({
    table,
    id: table.id,
    sealed: table.secrets,
    as: "secrets",
    hasKeyId: false,
  })),
  accounts: sealedColumn(({ accounts: table }) => ({
    table,
    id: table.id,
    sealed: table.totp,
    as: "totp",
    hasKeyId: false,
  })),
  messageOriginals: sealedColumn(({ messageOriginals: table }) => ({
    table,
    id: table.messageId,
    sealed: table.sealed,
    as: "sealed",
    hasKeyId: true,
  })),
  messageParts: sealedColumn(({ messageParts: table }) => named(table)),
  refusals: sealedColumn(({ refusals: table }) => named(table)),
  unroutedMessages: sealedColumn(({ unroutedMessages: table }) => named(table)),
  reports: sealedColumn(({ reports: table }) => named(table)),
  takedowns: sealedColumn(({ takedowns: table }) => named(table)),
  optOuts: sealedColumn(({ optOuts: table }) => named(table)),
};

export type SealedTable = keyof typeof sealedColumns;

function named(table: SQLiteTable & { id: SQLiteColumn; sealed: SQLiteColumn }): Place {
  return { table, id: table.id, sealed: table.sealed, as: "sealed", hasKeyId: true };
}
