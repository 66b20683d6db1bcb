import type { RunResult, Statement } from "better-sqlite3";
import { Column, is, Param, Placeholder, type SQL } from "drizzle-orm";
import type { Database, Orm } from "#db/client.ts";

/** What Drizzle's `prepare()` makes, as far as its types tell. */
type Prepared<Rows> = { execute(params?: Record<string, unknown>): PromiseLike<Rows> };

/** The same, with the parts that it keeps: the compiled statement, and what Drizzle knows of it. */
type PreparedParts = {
  stmt: Statement<unknown[], unknown[]>;
  query: { sql: string; params: unknown[] };
  fields?: { path: string[]; field: Column | SQL }[];
  logger: { logQuery(query: string, params: unknown[]): void };
  all(params: Params): unknown;
};

type Params = Record<string, unknown>;

type Runner<Rows> = (params: Params) => Rows;

/**
 * A query whose statement is built once per database, with `sql.placeholder(…)` where parameters stand:
 * `prepared<{ id: number }>()((orm) => orm.select()….prepare())`.
 * What it returns runs when awaited, or when a transaction's body steps through it.
 * Where at most one row can be, say no LIMIT: with one SQLite plans the statement anew each time.
 */
export function prepared<Given extends Params>() {
  return <Rows>(build: (orm: Orm) => Prepared<Rows>) =>
    queryOf<Given, Rows>((orm) => runnerOf(partsOf(build(orm))) as Runner<Rows>);
}

/**
 * The same for an insert of one row, whose id it gives. RETURNING would tell it too, but makes
 * SQLite write out the search index each time, which costs more than everything else.
 */
export function preparedInsert<Given extends Params>() {
  return (build: (orm: Orm) => Prepared<RunResult>) =>
    queryOf<Given, { id: number }>((orm) => {
      const run = runnerOf(partsOf(build(orm))) as Runner<RunResult>;
      return (params) => ({ id: Number(run(params).lastInsertRowid) });
    });
}

/** Makes the function that gives a query for parameters; what runs it is made once per database. */
function queryOf<Given extends Params, Rows>(
  makeRunner: (orm: Orm) => Runner<Rows>,
): (db: Database, params: Given) => PromiseLike<Rows> {
  const runners = new WeakMap<Database, Runner<Rows>>();
  return (db, params) => {
    let run = runners.get(db);
    if (!run) {
      run = makeRunner(db.orm);
      runners.set(db, run);
    }
    return new Query(run, params);
  };
}

/** A statement with its parameters, not yet run. */
class Query<Rows> implements PromiseLike<Rows> {
  private readonly run: Runner<Rows>;
  private readonly params: Params;

  constructor(run: Runner<Rows>, params: Params) {
    this.run = run;
    this.params = params;
  }

  /** Runs it at once. */
  sync(): Rows {
    return this.run(this.params);
  }

  // biome-ignore lint/suspicious/noThenProperty: a query is awaited as any other answer is
  then<Value = Rows, Reason = never>(
    onRows?: ((rows: Rows) => Value | PromiseLike<Value>) | null,
    onError?: ((error: unknown) => Reason | PromiseLike<Reason>) | null,
  ): Promise<Value | Reason> {
    return new Promise<Rows>((resolve) => resolve(this.sync())).then(onRows, onError);
  }
}

/** Drizzle tells in no type what it made. */
function partsOf(made: Prepared<unknown>): PreparedParts {
  return made as unknown as PreparedParts;
}

/** Drizzle's own way from parameters to rows costs several times what the statement itself does. */
function runnerOf(parts: PreparedParts): Runner<unknown> {
  const { stmt, query, fields, logger } = parts;
  logger.logQuery(query.sql, []);
  const bind = binderOf(query.params);
  if (!stmt.reader) return (params): RunResult => stmt.run(bind(params));
  if (!fields?.every(({ path }) => path.length === 1)) return (params) => parts.all(params);
  const toObject = mapperOf(fields);
  const rows = stmt.raw();
  return (params) => rows.all(bind(params)).map(toObject);
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
