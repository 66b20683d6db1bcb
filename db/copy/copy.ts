import { type Digest, Digester } from "#db/copy/digest.ts";
import { CopyRefused, type IndexEntry, type Side, type Target } from "#db/copy/side.ts";
import {
  type CopiedTable,
  copiedTables,
  keyOf,
  messagesTable,
  type Row,
  readerOf,
  tokensTable,
} from "#db/copy/tables.ts";

/** A message as the search index asks for it. */
export type IndexedMessage = { text: string; visibility: string };

/** The tokens by which a message is found; null when it is not in the index. */
export type TokensOf = (message: IndexedMessage) => string[] | null;

/** How far a copy is, in rows of all tables. */
export type Progress = { doing: "copying" | "comparing"; table: string; done: number; all: number };

/** What stands on both sides of a table. `lastId` is null where no ids are given. */
export type TableReport = {
  table: string;
  source: Digest & { lastId: number | null };
  target: Digest & { lastId: number | null };
  isSame: boolean;
};

export type CopyReport = {
  tables: TableReport[];
  /** How many messages can be found, and how many there are to be found. */
  index: { source: number; target: number; isSame: boolean };
  isSame: boolean;
};

export type CopyOptions = {
  tokensOf: TokensOf;
  onProgress?: (progress: Progress) => void;
};

/** Few enough to be held in memory on both sides, also when all are as long as a message may be. */
const BATCH = 2000;

const ID = readerOf(messagesTable, "id");
const TEXT = readerOf(messagesTable, "text");
const VISIBILITY = readerOf(messagesTable, "visibility");

/**
 * Looks whether a target can take a copy, before anything is done to it. It is locked already.
 * @param name of the source, as the target remembers it
 * @returns whether a copy of the same source was begun there, and goes on
 * @throws CopyRefused when the target holds something else than a part of this copy
 */
export async function isCopyBegun(target: Target, name: string): Promise<boolean> {
  const state = await target.state();
  if (state && state.source !== name) throw new CopyRefused("other-source", state.source);
  if (!state && (await target.hasRows())) throw new CopyRefused("not-empty");
  return state !== null;
}

/**
 * Copies what is not there yet, then compares all of it. When both sides are the same the copy is
 * finished; otherwise the tables that differ are written down, and the next run copies them anew.
 * @throws what a side throws: what was copied until then stays, and the next run goes on after it
 */
export async function runCopy(
  source: Side,
  target: Target,
  options: CopyOptions,
): Promise<CopyReport> {
  await copyTables(source, target, options);
  const report = await compareSides(source, target, options);
  if (report.isSame) {
    await target.finish();
    return report;
  }
  const again = report.tables.filter(({ isSame }) => !isSame).map(({ table }) => table);
  if (!report.index.isSame && !again.includes(messagesTable.name)) again.push(messagesTable.name);
  await target.setAgain(again);
  return report;
}

async function copyTables(source: Side, target: Target, options: CopyOptions): Promise<void> {
  const counter = await counterOf(source, "copying", options);
  const { again } = (await target.state())!;
  for (const table of copiedTables) {
    if (again.includes(table.name)) await target.clear(table);
    const after = await target.lastKey(table);
    counter.add(table, after ? await target.count(table) : 0);
    await copyRows(source, target, table, after, options.tokensOf, counter);
    if (table.id) await target.setLastId(table, await source.lastId(table));
  }
}

/** One batch is read while the one before it is written. */
async function copyRows(
  source: Side,
  target: Target,
  table: CopiedTable,
  after: Row | null,
  tokensOf: TokensOf,
  counter: Counter,
): Promise<void> {
  let writing = Promise.resolve();
  let rows = await source.read(table, after, BATCH);
  while (rows.length > 0) {
    const reading = handled(source.read(table, keyOf(table, rows.at(-1)!), BATCH));
    await writing;
    const entries = table === messagesTable ? entriesOf(rows, tokensOf) : [];
    writing = handled(target.write(table, rows, entries));
    counter.add(table, rows.length);
    rows = await reading;
  }
  await writing;
}

/** Compares every table and the search index, all as they are at one instant on each side. */
export async function compareSides(
  source: Side,
  target: Target,
  options: CopyOptions,
): Promise<CopyReport> {
  const counter = await counterOf(source, "comparing", options);
  await Promise.all([source.beginSnapshot(), target.beginSnapshot()]);
  const tables: TableReport[] = [];
  const expected = new IndexExpectation(options.tokensOf);
  for (const table of copiedTables) {
    const onSource = (rows: Row[]) => {
      if (table === messagesTable) expected.add(rows);
      counter.add(table, rows.length);
    };
    const [there, here] = await Promise.all([
      digestTable(source, table, onSource),
      digestTable(target, table),
    ]);
    const isSame =
      there.checksum === here.checksum && there.rows === here.rows && there.lastId === here.lastId;
    tables.push({ table: table.name, source: there, target: here, isSame });
  }
  const held = target.readIndex ? await digestRows(tokensTable, target.readIndex) : null;
  await Promise.all([source.endSnapshot(), target.endSnapshot()]);
  const wanted = expected.digest();
  const index = {
    source: wanted.rows,
    target: held?.rows ?? (await target.countIndexed()),
    isSame: held === null || held.checksum === wanted.checksum,
  };
  index.isSame &&= index.source === index.target;
  await noteLateIds(source, tables);
  return { tables, index, isSame: index.isSame && tables.every(({ isSame }) => isSame) };
}

/** Ids that were given since the instant that was compared: the source is still written to. */
async function noteLateIds(source: Side, tables: TableReport[]): Promise<void> {
  for (const report of tables) {
    const table = copiedTables.find(({ name }) => name === report.table)!;
    if (table.id && (await source.lastId(table)) !== report.source.lastId) report.isSame = false;
  }
}

async function digestTable(
  side: Side,
  table: CopiedTable,
  onRows?: (rows: Row[]) => void,
): Promise<TableReport["source"]> {
  const lastId = table.id ? await side.lastId(table) : null;
  const read = (after: Row | null, limit: number) => side.read(table, after, limit);
  return { ...(await digestRows(table, read, onRows)), lastId };
}

async function digestRows(
  table: CopiedTable,
  read: (after: Row | null, limit: number) => Promise<Row[]>,
  onRows?: (rows: Row[]) => void,
): Promise<Digest> {
  const digester = new Digester(table);
  let rows = await read(null, BATCH);
  while (rows.length > 0) {
    const reading = handled(read(keyOf(table, rows.at(-1)!), BATCH));
    digester.add(rows);
    onRows?.(rows);
    rows = await reading;
  }
  return digester.digest();
}

/** What the search index must hold, by the messages. */
class IndexExpectation {
  readonly #digester = new Digester(tokensTable);
  readonly #tokensOf: TokensOf;

  constructor(tokensOf: TokensOf) {
    this.#tokensOf = tokensOf;
  }

  add(rows: Row[]): void {
    this.#digester.add(entriesOf(rows, this.#tokensOf).map(({ id, tokens }) => [id, tokens]));
  }

  digest(): Digest {
    return this.#digester.digest();
  }
}

function entriesOf(rows: Row[], tokensOf: TokensOf): IndexEntry[] {
  return rows.flatMap((row) => {
    const tokens = tokensOf({ text: String(TEXT(row)), visibility: String(VISIBILITY(row)) });
    return tokens ? [{ id: Number(ID(row)), tokens: tokens.join(" ") }] : [];
  });
}

type Counter = { add(table: CopiedTable, rows: number): void };

async function counterOf(
  source: Side,
  doing: Progress["doing"],
  { onProgress }: CopyOptions,
): Promise<Counter> {
  let all = 0;
  for (const table of copiedTables) all += await source.count(table);
  let done = 0;
  return {
    add({ name }, rows) {
      done += rows;
      onProgress?.({ doing, table: name, done: Math.min(done, all), all });
    },
  };
}

/** A promise that is waited for later: until then nobody else has to hear of its failure. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
