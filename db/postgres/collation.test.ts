import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { insertSender, listSendersByKey } from "#db/queries/senders.ts";
import { findSource, insertSource, listSources } from "#db/queries/sources.ts";
import type { PostgresDatabases } from "#db/testing/postgres-databases.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import { step, transaction } from "#db/transaction.ts";

/** How a server may sort texts that nothing else is said of. */
const locales = [
  ["the American language's", "LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'"],
  ["the Turkish language's", "LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR' LOCALE 'C'"],
  [
    "one that knows no case",
    "LOCALE_PROVIDER icu ICU_LOCALE 'und-u-ks-level1' LOCALE 'C' ICU_RULES ''",
  ],
  ["Unicode's", "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"],
  ["none", "LOCALE_PROVIDER libc LOCALE 'C'"],
] as const;

const keys = [
  "a",
  "A",
  "ab",
  "a b",
  "a-b",
  "á",
  "a\u0301",
  "b",
  "B",
  "Z",
  "z",
  "ß",
  "ss",
  "ı",
  "i",
  "I",
  "İ",
  "10",
  "9",
  "9009",
  "12125550177",
  "альфа",
  "Альфа",
  "小红书",
  "القارب",
  "\uffee",
  "\u{1f469}",
  "\u{10ffff}",
  "mail:ann@example.com",
  "_",
  "~",
];

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe.each(locales)("on a server whose order of texts is %s", (_, locale) => {
  let server: PostgresDatabases;
  let db: Database;
  let name: string;

  beforeAll(async () => {
    server = await sharedPostgres();
    name = `glasspost_test_${randomBytes(6).toString("hex")}`;
    await server.query("postgres", `CREATE DATABASE ${name} TEMPLATE template0 ${locale}`);
    db = await openDatabase(server.url(name));
    await migrateDatabase(db);
    await transaction(db, function* () {
      for (const key of keys) {
        yield* step(insertSender(db, { kind: "alphanumeric", key, title: key, slug: key }));
      }
    });
    await server.query(name, "UPDATE senders SET is_shown = true");
  });

  afterAll(async () => {
    await db.close();
    await server.dropDatabase(name);
  });

  test("keys are compared, sorted and told apart by their bytes", async () => {
    const sorted = keys.toSorted(byBytes);
    const listed = async (low: string, high: string) =>
      (await listSendersByKey(db, { low, high, limit: 100 })).map(({ title }) => title);
    expect(await listed("", "\u{10ffff}\u{10ffff}")).toEqual(sorted);
    for (const low of keys) {
      const high = `${low}\u{10ffff}`;
      const expected = sorted.filter((key) => byBytes(key, low) >= 0 && byBytes(key, high) < 0);
      expect(await listed(low, high), low).toEqual(expected);
    }
  });

  test("names go on after a name by their bytes", async () => {
    const source = { provider: "generic", auth: "bearer", secrets: Buffer.alloc(1) };
    const names = ["a", "a-b", "a0", "ab", "b", "b-1", "b1", "i", "z"];
    for (const each of names.toReversed()) {
      const input = {
        ...source,
        name: each,
        publicUrl: null,
        registersNumbers: false,
        settings: "{}",
        addresses: null,
      };
      await transaction(db, () => step(insertSource(db, { ...input, createdAt: 0 })));
    }
    const found: string[] = [];
    for (let after = ""; ; after = found.at(-1)!) {
      const page = await listSources(db, { after, limit: 2 });
      found.push(...page.map((row) => row.name));
      if (page.length < 2) break;
    }
    expect(found).toEqual(names.toSorted(byBytes));
    expect(await findSource(db, { name: "A" })).toEqual([]);
    expect(await findSource(db, { name: "I" })).toEqual([]);
  });
});
