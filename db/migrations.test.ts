import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateDrizzleJson, generateSQLiteDrizzleJson } from "drizzle-kit/api";
import { expect, onTestFinished, test } from "vitest";
import * as postgresTables from "#db/schema.postgres.ts";
import * as sqliteTables from "#db/schema.sqlite.ts";
import * as searchTables from "#db/search-index.postgres.ts";
import { type EitherDatabase, makeSqliteDatabase } from "#db/testing/either-database.ts";
import { postgresTestDatabases } from "#db/testing/postgres-database.ts";

const folder = join(import.meta.dirname, "migrations");

/** What the migrations of a dialect add up to, as the last of them was written with. */
function lastSnapshot(dialect: "sqlite" | "postgres"): { tables: object } {
  const meta = join(folder, dialect, "meta");
  const last = readdirSync(meta)
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  return JSON.parse(readFileSync(join(meta, last!), "utf8"));
}

/** As a file holds it. */
const asWritten = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const hint = "The tables have changed: run `npm run db:generate -- --name add_what_is_new`.";

test("the migrations for SQLite make the tables that the product has", async () => {
  const { tables } = await generateSQLiteDrizzleJson({ ...sqliteTables }, undefined, "snake_case");
  expect(lastSnapshot("sqlite").tables, hint).toEqual(asWritten(tables));
});

test("the migrations for Postgres make the tables that the product has", () => {
  const schema = { ...postgresTables, ...searchTables };
  const { tables } = generateDrizzleJson(schema, undefined, undefined, "snake_case");
  expect(lastSnapshot("postgres").tables, hint).toEqual(asWritten(tables));
});

/** A database's tables, by what holds on both kinds. */
type Tables = Record<string, { columns: Record<string, object>; indexes: Record<string, object> }>;

/** Every index of SQLite ends with the row's id; on Postgres it is written where it is needed. */
function withoutId(columns: string[], isUnique: number): string[] {
  return !isUnique && columns.length > 1 && columns.at(-1) === "id"
    ? columns.slice(0, -1)
    : columns;
}

const condition = (sql: string | null) => sql?.toLowerCase().replaceAll(/[()"]/g, "") ?? null;

function put(tables: Tables, table: string): Tables[string] {
  tables[table] ??= { columns: {}, indexes: {} };
  return tables[table];
}

async function tablesOfSqlite({ query }: EitherDatabase): Promise<Tables> {
  const tables: Tables = {};
  const rows =
    await query(`select t.name as "table", t.sql, c.* from sqlite_master t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'messages\\_fts%' escape '\\'
    and t.name not in ('__drizzle_migrations', 'sqlite_sequence')`);
  for (const { table, sql, name, type, notnull, dflt_value, pk } of rows) {
    const ownId = new RegExp(`\`${name}\` integer PRIMARY KEY AUTOINCREMENT`).test(sql);
    const kind = { INTEGER: "number", TEXT: "text", BLOB: "bytes" }[String(type).toUpperCase()];
    put(tables, table).columns[name] = {
      kind,
      notnull,
      initial: dflt_value?.replace(/^'(.*)'$/, "$1") ?? null,
      pk,
      ownId,
    };
  }
  const indexes = await query(`select m.tbl_name as "table", m.name, l."unique", m.sql,
      (select group_concat(x.name) from (select name from pragma_index_info(m.name) order by seqno) x) as columns
    from sqlite_master m, pragma_index_list(m.tbl_name) l where m.type = 'index' and l.name = m.name and m.sql is not null`);
  for (const { table, name, unique, sql, columns } of indexes) {
    const [, where = null] = / where (.*)$/i.exec(sql) ?? [];
    put(tables, table).indexes[name] = {
      unique,
      columns: withoutId(columns.split(","), unique),
      where: condition(where),
    };
  }
  return tables;
}

async function tablesOfPostgres({ query }: EitherDatabase): Promise<Tables> {
  const tables: Tables = {};
  const rows =
    await query(`select c.table_name as "table", c.column_name as name, c.data_type as type,
      (c.is_nullable = 'NO')::int as notnull, c.column_default as initial, c.is_identity as identity, c.collation_name as collation,
      coalesce((select array_position(i.indkey::int2[], c.ordinal_position::int2) + 1 from pg_index i
        where i.indrelid = c.table_name::regclass and i.indisprimary), 0) as pk
    from information_schema.columns c where c.table_schema = 'public' and c.table_name <> 'message_tokens'`);
  const kinds: Record<string, string> = {
    bigint: "number",
    boolean: "number",
    text: "text",
    bytea: "bytes",
  };
  for (const { table, name, type, notnull, initial, identity, collation, pk } of rows) {
    put(tables, table).columns[name] = {
      kind: kinds[type],
      notnull,
      initial: initial?.replace(/^'(.*)'::\w+$/, "$1") ?? null,
      pk,
      ownId: identity === "YES",
    };
    expect(collation, `${table}.${name}`).toBe(type === "text" ? "C" : null);
  }
  const indexes =
    await query(`select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as name,
      i.indisunique::int as unique, pg_get_expr(i.indpred, i.indrelid) as where,
      (select string_agg(pg_get_indexdef(i.indexrelid, n, true), ',' order by n) from generate_series(1, i.indnatts) n) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisprimary and c.relname <> 'message_tokens'`);
  for (const { table, name, unique, where, columns } of indexes) {
    put(tables, table).indexes[name] = {
      unique,
      columns: withoutId(
        columns.split(",").map((column: string) => column.replaceAll('"', "")),
        unique,
      ),
      where: condition(where),
    };
  }
  return tables;
}

/** A new database of each kind, gone after the test. */
async function bothKinds(): Promise<Record<"sqlite" | "postgres", EitherDatabase>> {
  const databases = await postgresTestDatabases();
  onTestFinished(() => databases.dropAll());
  const postgres = await databases.make();
  onTestFinished(() => postgres.remove());
  const sqlite = await makeSqliteDatabase();
  onTestFinished(() => sqlite.remove());
  return { sqlite, postgres };
}

test("both kinds of database have the same tables, as their migrations made them", async () => {
  const { sqlite, postgres } = await bothKinds();
  const tables = await tablesOfSqlite(sqlite);
  expect(Object.keys(tables).length).toBe(Object.keys(sqliteTables).length);
  expect(await tablesOfPostgres(postgres)).toEqual(tables);
});

/** The statements of a migration, without what is said about them. */
function statementsOf(dialect: "sqlite" | "postgres", name: string): string[] {
  const text = readFileSync(join(folder, dialect, `${name}.sql`), "utf8");
  return text.replaceAll(/^--(?!>).*$/gm, "").split("--> statement-breakpoint");
}

test("delivery times of numbers by the hour are summed by the day, and those of countries go", async () => {
  const databases = await bothKinds();
  const made = { sqlite: "0006_admins", postgres: "0002_admins" };
  const changed = { sqlite: "0011_delivery_days", postgres: "0007_delivery_days" };
  const day = Date.UTC(2026, 10, 3);
  const hour = day + 13 * 3_600_000;
  for (const dialect of ["sqlite", "postgres"] as const) {
    const { query } = databases[dialect];
    await query("drop table delivery_counts");
    const table = statementsOf(dialect, made[dialect]).find((each) => /delivery_counts/.test(each));
    await query(table!);
    await query(`insert into delivery_counts (kind, ref, hour, bucket, messages) values
      ('all', '', ${day}, 4, 9), ('all', '', ${hour}, 4, 1), ('source', '1', ${hour}, 4, 1),
      ('number', '7', ${day}, 4, 2), ('number', '7', ${hour}, 4, 3), ('number', '7', ${hour}, 5, 1),
      ('number', '7', ${day + 86_400_000}, 4, 6), ('number', '8', ${hour}, 4, 7),
      ('country', 'PR', ${hour}, 4, 8)`);
    const statements = statementsOf(dialect, changed[dialect]);
    // Postgres runs what it gets at once as one transaction, as migrations do.
    if (dialect === "postgres") await query(statements.join(";"));
    else for (const statement of statements) await query(statement);
    const rows = await query(
      "select kind, ref, period, bucket, messages from delivery_counts order by 1, 2, 3, 4",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["all", "", day, 4, 9],
      ["all", "", hour, 4, 1],
      ["number", "7", day, 4, 5],
      ["number", "7", day, 5, 1],
      ["number", "7", day + 86_400_000, 4, 6],
      ["number", "8", day, 4, 7],
      ["source", "1", hour, 4, 1],
    ]);
  }
});
