import { hash } from "node:crypto";
import type { RunResult } from "better-sqlite3";
import { Column, is, Param, Placeholder, type SQL } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import type { Database } from "#db/client.ts";
import type { PostgresConnection } from "#db/postgres/connection.ts";
import { query, type Seat } from "#db/postgres/query.ts";
import { logQuery } from "#db/query-log.ts";
import { notifyQueried } from "#db/query-times.ts";
import type { SqliteConnection } from "#db/sqlite/connection.ts";

/** What Drizzle's `prepare()` makes, as far as its types tell. */
type Prepared<Rows> = { execute(params?: Record<string, unknown>): PromiseLike<Rows> };

/** The same, with the parts that it keeps. */
type PreparedParts = {
  getQuery(): { sql: string; params: unknown[] };
  fields?: { path: string[]; field: Column | SQL }[];
};

type Params = Record<string, unknown>;

type Statement = { sql: string; params: unknown[]; fields: PreparedParts["fields"] };

/** Runs a statement: at once on SQLite; on Postgres in a seat, or else through any reader. */
type Runner<Rows> = (params: Params, seat?: Seat) => Rows | Promise<Rows>;

type Options = {
  /** The statement inserts one row, whose id is wanted. */
  givesId?: boolean;
};

/**
 * A query whose statement is built once per database, with `sql.placeholder(…)` where parameters stand:
 * `prepared<{ id: number }>()((t) => t.orm.select()….prepare())`.
 * What it returns runs when awaited, or when a transaction's body steps through it.
 * Where at most one row can be, say no LIMIT: with one SQLite plans the statement anew each time.
 */
export function prepared<Given extends Params>() {
  return <Rows>(build: (t: Builder) => Prepared<Rows>) => queryOf<Given, Rows>(build);
}

/**
 * The same for an insert of one row, whose id it gives. On SQLite RETURNING would tell it too, but
 * makes it write out the search index each time, which costs more than everything else.
 */
export function preparedInsert<Given extends Params>() {
  return (build: (t: Builder) => Prepared<RunResult>) =>
    queryOf<Given, { id: number }>(build, { givesId: true });
}

/** Makes the function that gives a query for parameters; what runs it is made once per database. */
function queryOf<Given extends Params, Rows>(
  build: (t: Builder) => Prepared<unknown>,
  options: Options = {},
): (db: Database, params: Given) => Query<Rows> {
  const made = new WeakMap<Database, Compiled<Rows>>();
  return (db, params) => {
    let compiled = made.get(db);
    if (!compiled) {
      compiled = compile<Rows>(db, statementOf(build(db.builder)), options);
      made.set(db, compiled);
    }
    return new Query(compiled, params);
  };
}

type Compiled<Rows> = { db: Database; run: Runner<Rows>; hasRows: boolean };

/** A statement with its parameters, not yet run. */
export class Query<Rows> implements PromiseLike<Rows> {
  /** Whether it gives anything to look at; nobody has to wait for what gives nothing. */
  readonly hasRows: boolean;
  readonly #db: Database;
  readonly #run: Runner<Rows>;
  readonly #params: Params;

  constructor({ db, run, hasRows }: Compiled<Rows>, params: Params) {
    this.hasRows = hasRows;
    this.#db = db;
    this.#run = run;
    this.#params = params;
  }

  /** Runs it: at once on SQLite, on Postgres in a seat. */
  run(seat?: Seat): Rows | Promise<Rows> {
    return this.#run(this.#params, seat);
  }

  // biome-ignore lint/suspicious/noThenProperty: a query is awaited as any other answer is
  then<Value = Rows, Reason = never>(
    onRows?: ((rows: Rows) => Value | PromiseLike<Value>) | null,
    onError?: ((error: unknown) => Reason | PromiseLike<Reason>) | null,
  ): Promise<Value | Reason> {
    return this.#timed().then(onRows, onError);
  }

  async #timed(): Promise<Rows> {
    const begunAt = performance.now();
    const rows = await this.run();
    notifyQueried(this.#db, performance.now() - begunAt);
    return rows;
  }
}

/** Drizzle tells in no type what it made. */
function statementOf(made: Prepared<unknown>): Statement {
  const parts = made as unknown as PreparedParts;
  const { fields } = parts;
  if (fields?.some(({ path }) => path.length > 1)) throw new Error("Rows are flat: name columns.");
  return { ...parts.getQuery(), fields };
}

function compile<Rows>(db: Database, statement: Statement, options: Options): Compiled<Rows> {
  const { connection } = db;
  logQuery(statement.sql, connection.dialect);
  const hasRows = statement.fields !== undefined || options.givesId === true;
  const run =
    connection.dialect === "sqlite"
      ? sqliteRunner(connection, statement, options)
      : postgresRunner(connection, statement, options);
  return { db, run: run as Runner<Rows>, hasRows };
}

/** Drizzle's own way from parameters to rows costs several times what the statement itself does. */
function sqliteRunner(
  { driver }: SqliteConnection,
  { sql, params, fields }: Statement,
  { givesId }: Options,
): Runner<unknown> {
  const bind = binderOf(params);
  const statement = driver.prepare<unknown[], unknown[]>(sql);
  // Each value an argument of its own: the driver takes longer to read an array.
  if (givesId) return (params) => ({ id: Number(statement.run(...bind(params)).lastInsertRowid) });
  if (!fields) return (params) => statement.run(...bind(params));
  const toObject = mapperOf(fields);
  const rows = statement.raw();
  return (params) => rows.all(...bind(params)).map(toObject);
}

function postgresRunner(
  { readers }: PostgresConnection,
  { sql, params, fields }: Statement,
  { givesId }: Options,
): Runner<unknown> {
  const text = givesId ? `${sql} returning "id"` : sql;
  // Two module graphs share the connections: a statement has the same name in both.
  const named = { text, name: hash("sha1", text, "base64url") };
  const bind = binderOf(params);
  const toObject = mapperOf(fields ?? []);
  return async (params, seat = readers) => {
    const rows = await query(seat, { ...named, values: bind(params).map(storable) });
    return givesId ? { id: rows[0]![0] } : rows.map(toObject);
  };
}

/** Postgres refuses a NUL, which no stored text has: what asks for one is as good as not there. */
function storable(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value;
}

/** Where a statement takes a value: from a parameter, as its column writes it, or always the same. */
type Place = { name: string; encode: ((value: unknown) => unknown) | null } | { value: unknown };

/** Puts values where a statement's parameters stand. */
function binderOf(given: unknown[]): (params: Params) => unknown[] {
  const places = given.map(placeOf);
  return (params) => {
    const values: unknown[] = [];
    for (const place of places) values.push("name" in place ? read(params, place) : place.value);
    return values;
  };
}

function placeOf(given: unknown): Place {
  if (is(given, Placeholder)) return { name: given.name, encode: null };
  if (!is(given, Param) || !is(given.value, Placeholder)) return { value: given };
  const { encoder, value } = given;
  const isPlain = encoder.mapToDriverValue === Column.prototype.mapToDriverValue;
  return { name: value.name, encode: isPlain ? null : (each) => encoder.mapToDriverValue(each) };
}

function read(params: Params, { name, encode }: Extract<Place, { name: string }>): unknown {
  const value = params[name];
  if (value === undefined) throw new Error(`The query has no value for ${name}`);
  return encode && value !== null ? encode(value) : value;
}

type Mapping = { name: string; decode: ((value: unknown) => unknown) | null };

/** Makes an object of a row's values, as their columns read them. */
function mapperOf(fields: NonNullable<PreparedParts["fields"]>): (row: unknown[]) => Params {
  const mappings = fields.map(({ path, field }): Mapping => {
    const decoder = is(field, Column) ? field : decoderOf(field);
    const isPlain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue;
    const decode = isPlain ? null : (value: unknown) => decoder.mapFromDriverValue(value);
    return { name: path[0]!, decode };
  });
  return (row) => {
    const object: Params = {};
    for (let i = 0; i < mappings.length; i++) {
      const { name, decode } = mappings[i]!;
      const value = row[i];
      object[name] = decode && value !== null ? decode(value) : value;
    }
    return object;
  };
}

/** Drizzle keeps to itself by what an expression's values are read. */
function decoderOf(field: SQL): Pick<Column, "mapFromDriverValue"> {
  return (field as unknown as { decoder: Pick<Column, "mapFromDriverValue"> }).decoder;
}
