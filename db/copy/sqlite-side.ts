import type { Statement } from "better-sqlite3";
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
import { type CopiedTable, copiedTables, messagesTable, type Row } from "#db/copy/tables.ts";
import { isBusy } from "#db/errors.ts";
import type { SqliteConnection } from "#db/sqlite/connection.ts";

/** How much may gather in the log before it goes into the file: each page is then written less often. */
const LOG_PAGES = 20_000;

/** A file that is copied from or to. */
export class SqliteSide implements Target {
  readonly readIndex = null;
  readonly #connection: SqliteConnection;
  readonly #statements = new Map<string, Statement<unknown[]>>();

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  async read(table: CopiedTable, after: Row | null, limit: number): Promise<Row[]> {
    const from = after ? `WHERE (${keyList(table)}) > (${after.map(() => "?").join(", ")})` : "";
    const sql = `SELECT ${columnList(table)} FROM "${table.name}" ${from} ORDER BY ${keyList(table)} LIMIT ?`;
    return this.#prepare(sql)
      .raw()
      .all(...(after ?? []), limit) as Row[];
  }

  async count({ name }: CopiedTable): Promise<number> {
    return this.#one<number>(`SELECT count(*) FROM "${name}"`) ?? 0;
  }

  async lastId({ name }: CopiedTable): Promise<number> {
    return this.#one<number>("SELECT seq FROM sqlite_sequence WHERE name = ?", name) ?? 0;
  }

  async beginSnapshot(): Promise<void> {
    this.#run("BEGIN");
    this.#one("SELECT count(*) FROM sqlite_master");
  }

  async endSnapshot(): Promise<void> {
    this.#run("COMMIT");
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  /** The file's lock goes with the process, however that ends; nobody else can even read meanwhile. */
  async lock(): Promise<void> {
    const { driver } = this.#connection;
    try {
      driver.pragma("locking_mode = EXCLUSIVE");
      driver.exec("BEGIN EXCLUSIVE");
      driver.exec("COMMIT");
    } catch (error) {
      throw isBusy(error) ? new CopyRefused("busy") : error;
    }
    driver.pragma("synchronous = NORMAL");
    driver.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  }

  async state(): Promise<CopyState | null> {
    if (!this.#has(STATE_TABLE)) return null;
    const [source, again] = this.#prepare(`SELECT source, again FROM ${STATE_TABLE}`)
      .raw()
      .get() as [string, string];
    return { source, again: JSON.parse(again) };
  }

  async hasRows(): Promise<boolean> {
    return copiedTables.some(
      ({ name }) =>
        !BEGINNINGS.includes(name) &&
        this.#has(name) &&
        this.#one(`SELECT 1 FROM "${name}" LIMIT 1`) !== undefined,
    );
  }

  async begin(source: string): Promise<void> {
    this.#together(() => {
      this.#run(`CREATE TABLE ${STATE_TABLE} (source TEXT NOT NULL, again TEXT NOT NULL)`);
      this.#run(`INSERT INTO ${STATE_TABLE} VALUES (?, '[]')`, source);
      for (const name of BEGINNINGS) this.#run(`DELETE FROM "${name}"`);
    });
  }

  async lastKey(table: CopiedTable): Promise<Row | null> {
    const sql = `SELECT ${keyList(table)} FROM "${table.name}" ORDER BY ${keyList(table, " DESC")} LIMIT 1`;
    return (this.#prepare(sql).raw().get() as Row | undefined) ?? null;
  }

  async write(table: CopiedTable, rows: Row[], entries: IndexEntry[]): Promise<void> {
    const places = table.columns.map(() => "?").join(", ");
    const insert = this.#prepare(
      `INSERT INTO "${table.name}" (${columnList(table)}) VALUES (${places})`,
    );
    const index = this.#prepare("INSERT INTO messages_fts (rowid, tokens) VALUES (?, ?)");
    this.#together(() => {
      for (const row of rows) insert.run(row);
      for (const { id, tokens } of entries) index.run(id, tokens);
    });
  }

  /** Triggers refuse to delete what is never deleted otherwise: they are away meanwhile. */
  async clear({ name }: CopiedTable): Promise<void> {
    this.#together(() => {
      const triggers = this.#prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
      )
        .raw()
        .all(name) as [string, string][];
      for (const [trigger] of triggers) this.#connection.driver.exec(`DROP TRIGGER "${trigger}"`);
      this.#connection.driver.exec(`DELETE FROM "${name}"`);
      for (const [, sql] of triggers) this.#connection.driver.exec(sql);
      if (name === messagesTable.name) {
        this.#run("INSERT INTO messages_fts (messages_fts) VALUES ('delete-all')");
      }
      this.#strike(name);
    });
  }

  async setLastId({ name }: CopiedTable, id: number): Promise<void> {
    this.#together(() => {
      this.#run("DELETE FROM sqlite_sequence WHERE name = ?", name);
      if (id > 0) this.#run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", name, id);
    });
  }

  async setAgain(tables: string[]): Promise<void> {
    this.#run(`UPDATE ${STATE_TABLE} SET again = ?`, JSON.stringify(tables));
  }

  /** The first number of the record in which FTS5 counts: the index keeps nothing else per message. */
  async countIndexed(): Promise<number> {
    this.#run("INSERT INTO messages_fts (messages_fts, rank) VALUES ('integrity-check', 0)");
    const record = this.#one<Uint8Array>("SELECT block FROM messages_fts_data WHERE id = 1");
    let count = 0;
    for (const byte of record ?? []) {
      count = count * 128 + (byte & 127);
      if (byte < 128) break;
    }
    return count;
  }

  async finish(): Promise<void> {
    const { driver } = this.#connection;
    driver.pragma("synchronous = FULL");
    driver.pragma("wal_checkpoint(TRUNCATE)");
    this.#run(`DROP TABLE ${STATE_TABLE}`);
    driver.pragma("wal_checkpoint(TRUNCATE)");
  }

  #strike(name: string): void {
    this.#run(
      `UPDATE ${STATE_TABLE} SET again =
        (SELECT json_group_array(value) FROM json_each(again) WHERE value <> ?)`,
      name,
    );
  }

  #together(work: () => void): void {
    this.#connection.driver.transaction(work).immediate();
  }

  #has(name: string): boolean {
    return this.#one("SELECT 1 FROM sqlite_master WHERE name = ?", name) !== undefined;
  }

  #one<T>(sql: string, ...values: unknown[]): T | undefined {
    const row = this.#prepare(sql)
      .raw()
      .get(...values) as T[] | undefined;
    return row?.[0];
  }

  #run(sql: string, ...values: unknown[]): void {
    this.#prepare(sql).run(...values);
  }

  #prepare(sql: string): Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.driver.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
