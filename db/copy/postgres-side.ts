import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import {
  BEGINNINGS,
  CopyRefused,
  type CopyState,
  columnList,
  type IndexEntry,
  keyList,
  STATE_TABLE,
  type Target,
} from "#db/copy/side.ts";
import {
  type ColumnKind,
  type CopiedTable,
  copiedTables,
  messagesTable,
  type Row,
  tokensTable,
  type Value,
} from "#db/copy/tables.ts";
import type { PostgresConnection } from "#db/postgres/connection.ts";
import { WRITERS_LOCK } from "#db/postgres/session.ts";

/** A copy that was killed holds its lock until the server has noticed. */
const LOCK_WITHIN_MS = 5000;
const LOCK_TRY_EVERY_MS = 200;

const TYPES: Record<ColumnKind, string> = {
  integer: "bigint",
  flag: "boolean",
  text: "text",
  bytes: "bytea",
};

/** A server's database that is copied from or to, over one connection of its own. */
export class PostgresSide implements Target {
  readonly #connection: PostgresConnection;
  readonly #client: Client;

  private constructor(connection: PostgresConnection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Makes the connection. @throws when the server does not answer */
  static async open(connection: PostgresConnection): Promise<PostgresSide> {
    const client = connection.makeClient(true);
    // Whoever uses it is told when it breaks.
    client.on("error", () => {});
    await client.connect();
    return new PostgresSide(connection, client);
  }

  async read(table: CopiedTable, after: Row | null, limit: number): Promise<Row[]> {
    const places = (after ?? []).map((_, i) => `$${i + 1}`);
    const from = after ? `WHERE (${keyList(table)}) > (${places.join(", ")})` : "";
    const rows = await this.#rows(
      `SELECT ${columnList(table)} FROM "${table.name}" ${from} ORDER BY ${keyList(table)} LIMIT ${limit}`,
      after ?? [],
    );
    const flags = table.columns.flatMap(({ kind }, i) => (kind === "flag" ? [i] : []));
    for (const row of rows) for (const i of flags) row[i] = row[i] === null ? null : Number(row[i]);
    return rows as Row[];
  }

  async count({ name }: CopiedTable): Promise<number> {
    return this.#one<number>(`SELECT count(*) FROM "${name}"`);
  }

  async lastId(table: CopiedTable): Promise<number> {
    const sequence = await this.#sequence(table);
    const given = "CASE WHEN is_called THEN last_value ELSE last_value - 1 END";
    return this.#one<number>(`SELECT ${given} FROM ${sequence}`);
  }

  async beginSnapshot(): Promise<void> {
    await this.#client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  async endSnapshot(): Promise<void> {
    await this.#client.query("COMMIT");
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {});
    await this.#connection.close();
  }

  /** The lock of all who write, for as long as this connection lasts: an instance that runs can't. */
  async lock(): Promise<void> {
    for (const start = performance.now(); ; await sleep(LOCK_TRY_EVERY_MS)) {
      if (await this.#one<boolean>(`SELECT pg_try_advisory_lock(${WRITERS_LOCK})`)) break;
      if (performance.now() - start > LOCK_WITHIN_MS) throw new CopyRefused("busy");
    }
    await this.#client.query("SET synchronous_commit = off");
  }

  async state(): Promise<CopyState | null> {
    if (!(await this.#has(STATE_TABLE))) return null;
    const [[source, again] = []] = await this.#rows(`SELECT source, again FROM ${STATE_TABLE}`);
    return { source: source as string, again: JSON.parse(again as string) };
  }

  async hasRows(): Promise<boolean> {
    for (const { name } of copiedTables) {
      if (BEGINNINGS.includes(name) || !(await this.#has(name))) continue;
      if (await this.#one<boolean>(`SELECT EXISTS (SELECT FROM "${name}")`)) return true;
    }
    return false;
  }

  async begin(source: string): Promise<void> {
    await this.#together(async () => {
      await this.#rows(`CREATE TABLE ${STATE_TABLE} (source text NOT NULL, again text NOT NULL)`);
      await this.#rows(`INSERT INTO ${STATE_TABLE} VALUES ($1, '[]')`, [source]);
      for (const name of BEGINNINGS) await this.#rows(`DELETE FROM "${name}"`);
    });
  }

  async lastKey(table: CopiedTable): Promise<Row | null> {
    const [row] = await this.#rows(
      `SELECT ${keyList(table)} FROM "${table.name}" ORDER BY ${keyList(table, " DESC")} LIMIT 1`,
    );
    return (row as Row | undefined) ?? null;
  }

  async write(table: CopiedTable, rows: Row[], entries: IndexEntry[]): Promise<void> {
    if (entries.length === 0) return this.#insert(table, rows);
    await this.#together(async () => {
      await this.#insert(table, rows);
      await this.#insert(
        tokensTable,
        entries.map(({ id, tokens }) => [id, tokens]),
      );
    });
  }

  async clear({ name }: CopiedTable): Promise<void> {
    const names = name === messagesTable.name ? [name, tokensTable.name] : [name];
    await this.#together(async () => {
      await this.#rows(`TRUNCATE ${names.map((each) => `"${each}"`).join(", ")}`);
      const again = (await this.state())!.again.filter((each) => each !== name);
      await this.setAgain(again);
    });
  }

  async setLastId(table: CopiedTable, id: number): Promise<void> {
    const sequence = await this.#sequence(table);
    await this.#rows("SELECT setval($1::regclass, $2, $3)", [sequence, Math.max(id, 1), id > 0]);
  }

  async setAgain(tables: string[]): Promise<void> {
    await this.#rows(`UPDATE ${STATE_TABLE} SET again = $1`, [JSON.stringify(tables)]);
  }

  async countIndexed(): Promise<number> {
    return this.count(tokensTable);
  }

  readonly readIndex = (after: Row | null, limit: number): Promise<Row[]> =>
    this.read(tokensTable, after, limit);

  /** What is committed by the last statement that waits for the disk is all on the disk. */
  async finish(): Promise<void> {
    for (const { name } of [...copiedTables, tokensTable]) {
      await this.#client.query(`VACUUM (ANALYZE) "${name}"`);
    }
    await this.#client.query("SET synchronous_commit = on");
    await this.#rows(`DROP TABLE ${STATE_TABLE}`);
  }

  /** One array per column: a statement that is the same however many rows it takes. */
  async #insert(table: CopiedTable, rows: Row[]): Promise<void> {
    const { name, columns } = table;
    const arrays = columns.map(({ kind }, i) => `$${i + 1}::${TYPES[kind]}[]`);
    const values = columns.map(({ kind }, i) => rows.map((row) => storable(row[i]!, kind)));
    try {
      await this.#rows(
        `INSERT INTO "${name}" (${columnList(table)}) SELECT * FROM unnest(${arrays.join(", ")})`,
        values,
      );
    } catch (error) {
      // Class 22: a value that Postgres can't hold.
      if (!String((error as { code?: unknown }).code).startsWith("22")) throw error;
      throw new CopyRefused("unstorable", name);
    }
  }

  async #together(work: () => Promise<void>): Promise<void> {
    await this.#client.query("BEGIN");
    try {
      await work();
      await this.#client.query("COMMIT");
    } catch (error) {
      await this.#client.query("ROLLBACK").catch(() => {});
      throw error;
    }
  }

  async #sequence({ name, id }: CopiedTable): Promise<string> {
    const sequence = await this.#one<string | null>("SELECT pg_get_serial_sequence($1, $2)", [
      `"${name}"`,
      id,
    ]);
    if (!sequence) throw new Error(`${name} gives no ids`);
    return sequence;
  }

  async #has(name: string): Promise<boolean> {
    return this.#one<boolean>("SELECT to_regclass($1) IS NOT NULL", [`"${name}"`]);
  }

  async #one<T>(text: string, values: unknown[] = []): Promise<T> {
    const [[value] = []] = await this.#rows(text, values);
    return value as T;
  }

  async #rows(text: string, values: unknown[] = []): Promise<unknown[][]> {
    const { rows } = await this.#client.query({ text, values, rowMode: "array" });
    return rows;
  }
}

function storable(value: Value, kind: ColumnKind): unknown {
  return kind === "flag" && value !== null ? value !== 0 : value;
}
