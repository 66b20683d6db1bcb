import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { Digester } from "#db/copy/digest.ts";
import { copiedTables, tokensTable } from "#db/copy/tables.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { makeTestDatabase } from "#db/testing/database.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";

/** Tables with their columns, as copying knows them: the names sorted. */
const known = (tables: typeof copiedTables) =>
  tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]).sort();

test("knows every table and column that a migrated file has, the search index apart", () => {
  const { query, remove } = makeTestDatabase();
  onTestFinished(remove);
  const names = query(
    `select name from sqlite_master where type = 'table' and name not glob 'sqlite_*'
     and name not glob 'messages_fts*' and name <> '__drizzle_migrations'`,
  );
  const there = names.map(({ name }) => [
    name,
    query(`select name from pragma_table_info('${name}')`)
      .map((column) => column.name)
      .sort(),
  ]);
  expect(there.sort()).toEqual(known(copiedTables));
});

test("knows every table, column and sequence that a migrated Postgres has", async () => {
  const server = await sharedPostgres();
  const name = await server.createDatabase();
  onTestFinished(() => server.dropDatabase(name));
  const db = await openDatabase(server.url(name));
  await migrateDatabase(db);
  await db.close();
  const columns = await server.query(
    name,
    "select table_name, column_name from information_schema.columns where table_schema = 'public'",
  );
  const tables = Map.groupBy(columns, (column) => column.table_name as string);
  const there = [...tables].map(([table, rows]) => [
    table,
    rows.map((row) => row.column_name as string).sort(),
  ]);
  expect(there.sort()).toEqual(known([...copiedTables, tokensTable]));
  const sequences = await server.query(
    name,
    "select sequencename from pg_sequences where schemaname = 'public'",
  );
  expect(sequences.map(({ sequencename }) => sequencename).sort()).toEqual(
    copiedTables.flatMap(({ name, id }) => (id ? [`${name}_${id}_seq`] : [])).sort(),
  );
});

test("takes the same digest of the same rows only, however they come", () => {
  const table = {
    name: "things",
    columns: [
      { name: "id", kind: "integer" as const },
      { name: "text", kind: "text" as const },
    ],
    key: [0],
    id: "id",
  };
  const digestOf = (...batches: (string | number | Uint8Array | null)[][][]) => {
    const digester = new Digester(table);
    for (const batch of batches) digester.add(batch);
    return digester.digest().checksum;
  };
  expect(digestOf([[1, "a"]], [[2, null]])).toBe(
    digestOf([
      [1, "a"],
      [2, null],
    ]),
  );
  const different = [
    digestOf([
      [1, "a"],
      [2, null],
    ]),
    digestOf([
      [2, null],
      [1, "a"],
    ]),
    digestOf([
      [1, "a"],
      [2, ""],
    ]),
    digestOf([
      [1, "a"],
      [2, "n"],
    ]),
    digestOf([
      [1, "a"],
      [2, 0],
    ]),
    digestOf([
      [1, "a"],
      [2, "0"],
    ]),
    digestOf([
      [1, "a"],
      [2, Buffer.from("0")],
    ]),
    digestOf([[1, "a\ni2;n"]]),
    digestOf([[1, "i2;"]]),
    digestOf([
      [1, null],
      [2, "i2;"],
    ]),
    digestOf([]),
  ];
  expect(new Set(different).size).toBe(different.length);
});
