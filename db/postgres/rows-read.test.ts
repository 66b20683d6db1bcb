import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { idList, idsOfAll, idsOfCountry, idsOfSender } from "#db/queries/candidates.ts";
import {
  listedMessages,
  listedMessagesOfCountry,
  listedMessagesOfSender,
  listedMessagesOfService,
  listedMessagesOfTerm,
} from "#db/queries/messages.ts";
import { wordLists } from "#db/queries/search.ts";
import type { PostgresDatabases } from "#db/testing/postgres-databases.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";

const MESSAGES = 20_000;
const LIMIT = 26;
/** From the sixth time on a statement may be planned without its values. */
const TIMES = 8;

/** Half of all messages are of the first number, sender, service and country; then these fell silent. */
const rows = `
  INSERT INTO numbers (e164, national, country, type, status, term_id, created_at)
    SELECT '1787555' || 1000 + n, '555' || n, 'PR', 'mobile', 'active', n, 0
    FROM generate_series(1, 100) n;
  INSERT INTO senders (kind, key, title, slug, last_message_at)
    SELECT 'alphanumeric', 's' || n, 'S' || n, 's' || n, 0 FROM generate_series(1, 100) n;
  INSERT INTO services (key, title, slug, last_message_at)
    SELECT 'v' || n, 'V' || n, 'v' || n, 0 FROM generate_series(1, 100) n;
  INSERT INTO messages (number_id, term_id, sender_id, source_id, service_id, country, text,
      received_at, visibility, listed)
    SELECT nth, nth, nth, 1, nth, 'C' || nth % 20, 'Hello', n, 'public', true
    FROM (SELECT n, CASE WHEN n <= ${MESSAGES / 2} THEN 1 ELSE 2 + n % 90 END AS nth
      FROM generate_series(1, ${MESSAGES}) n) m;
  INSERT INTO message_tokens SELECT id, 'all ' || CASE WHEN id % 2 = 0 THEN 'even' ELSE 'odd' END ||
    ' of many' || CASE WHEN id % 5000 = 0 THEN ' rare' ELSE '' END FROM messages;
`;

describe("on Postgres", () => {
  let postgres: PostgresDatabases;
  let name: string;
  let db: Database;

  beforeAll(async () => {
    postgres = await sharedPostgres();
    name = await postgres.createDatabase();
    // With three connections there is one that reads.
    db = await openDatabase(postgres.url(name), { connections: 3, statementMs: 60_000 });
    await migrateDatabase(db);
    await postgres.query(name, rows);
    await postgres.query(name, "VACUUM ANALYZE");
  });

  afterAll(async () => {
    await db.close();
    await postgres.dropDatabase(name);
  });

  /** How many rows of a table the database has read so far. */
  async function rowsRead(table: string): Promise<number> {
    if (db.connection.dialect !== "postgres") throw new Error("Not a Postgres database.");
    const { readers } = db.connection;
    await readers.query("SELECT pg_stat_force_next_flush()");
    const sql = `SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) AS count
      FROM pg_stat_user_tables WHERE relname = '${table}'`;
    return Number((await readers.query(sql)).rows[0].count);
  }

  async function readBy(table: string, work: () => PromiseLike<unknown[]>): Promise<number> {
    const before = await rowsRead(table);
    for (let time = 0; time < TIMES; time++) expect(await work()).toHaveLength(LIMIT);
    return (await rowsRead(table)) - before;
  }

  const from = { older: MESSAGES * 2, newer: 0 };

  describe.each(["older", "newer"] as const)("a page of %s messages", (side) => {
    const other = side === "older" ? "newer" : "older";
    const page = { id: from[side], limit: LIMIT };

    it.each([
      ["all", () => listedMessages[side](db, page)],
      ["a number that fell silent", () => listedMessagesOfTerm[side](db, { ...page, termId: 1 })],
      ["a number", () => listedMessagesOfTerm[side](db, { ...page, termId: 50 })],
      ["a silent country", () => listedMessagesOfCountry[side](db, { ...page, country: "C1" })],
      ["a country", () => listedMessagesOfCountry[side](db, { ...page, country: "C7" })],
      ["a silent sender", () => listedMessagesOfSender[side](db, { ...page, senderId: 1 })],
      ["a sender", () => listedMessagesOfSender[side](db, { ...page, senderId: 50 })],
      ["a silent service", () => listedMessagesOfService[side](db, { ...page, serviceId: 1 })],
      ["a service", () => listedMessagesOfService[side](db, { ...page, serviceId: 50 })],
    ])("of %s reads the messages that it shows", async (_whose, work) => {
      // The index finds them, then they are looked up: a message counts twice at most.
      expect(await readBy("messages", work)).toBeLessThanOrEqual(2 * LIMIT * TIMES);
    });

    it.each([
      ["a word of all", [["all"]]],
      ["a phrase", [["of", "many"]]],
      ["two words", [["all"], ["even"]]],
    ])("that hold %s looks at the nearest messages", async (_what, phrases) => {
      const { lists } = wordLists(db, {
        phrases: phrases.map((tokens) => ({ tokens, prefix: false })),
      });
      const find = async () => (await lists[0]!(db, side, { ...page, end: from[other] })).ids;
      expect(await readBy("message_tokens", find)).toBeLessThanOrEqual(4 * LIMIT * TIMES);
    });

    it.each([
      ["a silent sender", idList(idsOfSender, { senderId: 1 })],
      ["a country", idList(idsOfCountry, { country: "C7" })],
      ["all", idList(idsOfAll, {})],
    ])("of the list of %s reads the index alone, or what it gives", async (_whose, list) => {
      const find = async () => (await list(db, side, { ...page, end: from[other] })).ids;
      expect(await readBy("messages", find)).toBeLessThanOrEqual(2 * LIMIT * TIMES);
    });
  });

  it.each([
    ["a word of no message", ["nowhere"], 0, null],
    ["a rare word", ["rare"], 4, null],
    ["a rare word among frequent ones", ["rare", "even"], 4, null],
    ["two words that never meet", ["even", "odd"], 0, MESSAGES - 5000 + 1],
  ])(
    "a search for %s looks at the nearest messages, and at what the index says where a word is rare",
    async (_what, words, count, place) => {
      const phrases = words.map((word) => ({ tokens: [word], prefix: false }));
      const { lists } = wordLists(db, { phrases });
      const before = await rowsRead("message_tokens");
      for (let time = 0; time < TIMES; time++) {
        const block = await lists[0]!(db, "older", { id: from.older, end: 0, limit: LIMIT });
        expect(block.ids).toHaveLength(count);
        expect(block.place).toBe(place);
      }
      const each = ((await rowsRead("message_tokens")) - before) / TIMES;
      // For the matches, for how far they reach, for each word of several; the planner itself looks at some.
      expect(each).toBeLessThanOrEqual((1 + words.length) * 5000 + 3 * count + 30);
    },
  );
});
