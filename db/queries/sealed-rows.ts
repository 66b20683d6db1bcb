import { asc, eq, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** What has columns for these. */
type Sealed = SQLiteTable & { id: SQLiteColumn; sealed: SQLiteColumn };

/** Rows that hold something sealed, walked by id, and deleted one by one: erasing opens each of them. */
const rowsOf = (choose: (t: Builder) => Sealed) => ({
  after: prepared<{ after: number; limit: number }>()((t) => {
    const table = choose(t);
    return t.orm
      .select({ id: sql<number>`${table.id}`.mapWith(Number), sealed: bytesOf(table) })
      .from(table)
      .where(sql`${table.id} > ${placeholder("after")}`)
      .orderBy(asc(table.id))
      .limit(placeholder("limit"))
      .prepare();
  }),
  remove: prepared<{ id: number }>()((t) => {
    const table = choose(t);
    return t.orm
      .delete(table)
      .where(eq(table.id, placeholder("id")))
      .prepare();
  }),
});

const bytesOf = ({ sealed }: Sealed) => sql<Buffer>`${sealed}`;

/** Parts that wait for the others. */
export const sealedParts = rowsOf((t) => t.messageParts);

/** Messages to numbers that we do not have. */
export const sealedUnrouted = rowsOf((t) => t.unroutedMessages);

/** Requests that were refused. */
export const sealedRefusals = rowsOf((t) => t.refusals);
