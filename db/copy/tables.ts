import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { sqliteKit } from "#db/columns.ts";
import { defineTables } from "#db/tables.ts";

/** What a column holds, whatever its database calls that. A flag is 0 or 1 here. */
export type ColumnKind = "integer" | "flag" | "text" | "bytes";

/** A table as copying sees it. Rows are arrays of values in the order of `columns`. */
export type CopiedTable = {
  name: string;
  columns: { name: string; kind: ColumnKind }[];
  /** Where in a row its primary key stands; rows are read and written in the key's order. */
  key: number[];
  /** The column whose values are given by the database and never twice; null without one. */
  id: string | null;
};

export type Value = string | number | Uint8Array | null;

export type Row = Value[];

/** By what Drizzle calls them. */
const KINDS: Record<string, ColumnKind> = {
  number: "integer",
  boolean: "flag",
  string: "text",
  buffer: "bytes",
};

/** Every table of `db/tables.ts`, the search index not among them: it is made from `messages`. */
export const copiedTables: CopiedTable[] = Object.values(defineTables(sqliteKit)).map(
  describeTable,
);

/** The one whose rows the search index is made from, and where its parts stand. */
export const messagesTable = copiedTables.find(({ name }) => name === "messages")!;

/** Postgres's search index, as a table. SQLite's can't be read back. */
export const tokensTable: CopiedTable = {
  name: "message_tokens",
  columns: [
    { name: "message_id", kind: "integer" },
    { name: "tokens", kind: "text" },
  ],
  key: [0],
  id: null,
};

/** The key of a row. */
export function keyOf({ key }: CopiedTable, row: Row): Row {
  return key.map((index) => row[index]!);
}

/** Reads columns by name from rows of a table. */
export function readerOf(table: CopiedTable, name: string): (row: Row) => Value {
  const index = table.columns.findIndex((column) => column.name === name);
  if (index < 0) throw new Error(`${table.name} has no column ${name}`);
  return (row) => row[index]!;
}

function describeTable(table: SQLiteTable): CopiedTable {
  const columns = Object.values(getTableColumns(table));
  const names = columns.map(nameOf);
  const { primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  if (key.length === 0) throw new Error(`${getTableName(table)} has no primary key`);
  const id = columns.find((column) => "autoIncrement" in column && column.autoIncrement);
  return {
    name: getTableName(table),
    columns: columns.map((column, i) => ({ name: names[i]!, kind: kindOf(column) })),
    key: key.map((column) => names.indexOf(nameOf(column))),
    id: id ? nameOf(id) : null,
  };
}

function nameOf(column: Column): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name;
}

function kindOf({ name, dataType }: Column): ColumnKind {
  const kind = KINDS[dataType];
  if (!kind) throw new Error(`Copying knows no column like ${name} (${dataType})`);
  return kind;
}
