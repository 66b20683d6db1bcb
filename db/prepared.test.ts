import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { prepared, preparedInsert } from "#db/prepared.ts";
import { sources } from "#db/schema.sqlite.ts";
import { makeTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { step, transaction } from "#db/transaction.ts";

const { placeholder } = sql;

function database(): TestDatabase {
  const made = makeTestDatabase();
  onTestFinished(made.remove);
  return made;
}

type Source = {
  name: string;
  secrets: Buffer;
  publicUrl: string | null;
  registersNumbers: boolean;
};

const add = preparedInsert<Source>()(({ orm }) =>
  orm
    .insert(sources)
    .values({
      name: placeholder("name"),
      provider: "generic",
      auth: "bearer",
      secrets: placeholder("secrets"),
      publicUrl: placeholder("publicUrl"),
      registersNumbers: placeholder("registersNumbers"),
      createdAt: 7,
    })
    .prepare(),
);

const columns = {
  name: sources.name,
  secrets: sources.secrets,
  publicUrl: sources.publicUrl,
  registersNumbers: sources.registersNumbers,
};

const find = prepared<{ name: string }>()(({ orm }) =>
  orm
    .select(columns)
    .from(sources)
    .where(eq(sources.name, placeholder("name")))
    .prepare(),
);

const list = prepared<{ limit: number }>()(({ orm }) =>
  orm
    .select({ name: sources.name, length: sql<number>`length(${sources.name})` })
    .from(sources)
    .orderBy(sources.name)
    .limit(placeholder("limit"))
    .prepare(),
);

const harbour: Source = {
  name: "harbour",
  secrets: Buffer.from([0, 255, 7]),
  publicUrl: null,
  registersNumbers: true,
};
const pier: Source = {
  name: "pier",
  secrets: Buffer.alloc(0),
  publicUrl: "https://sms.example.com/in",
  registersNumbers: false,
};

test.each([harbour, pier])("prepared gives rows back as they were given: $name", async (source) => {
  const { db } = database();
  await add(db, source);
  expect(await find(db, { name: source.name })).toEqual([source]);
  expect(await find(db, { name: "quay" })).toEqual([]);
});

test("prepared reads as many rows as its limit, with what expressions make of them", async () => {
  const { db } = database();
  for (const source of [pier, harbour]) await add(db, source);
  expect(await list(db, { limit: 1 })).toEqual([{ name: "harbour", length: 7 }]);
  expect(await list(db, { limit: 5 })).toHaveLength(2);
});

test("prepared puts a value wherever its placeholder stands", async () => {
  const { db } = database();
  await add(db, pier);
  const same = prepared<{ name: string }>()(({ orm }) =>
    orm
      .select({ name: sources.name })
      .from(sources)
      .where(sql`${sources.name} = ${placeholder("name")} and ${placeholder("name")} <> 'quay'`)
      .prepare(),
  );
  expect(await same(db, { name: "pier" })).toEqual([{ name: "pier" }]);
  expect(await same(db, { name: "quay" })).toEqual([]);
});

test("prepared refuses what is selected by table: rows are flat", async () => {
  const { db } = database();
  const nested = prepared<Record<never, never>>()(({ orm }) =>
    orm
      .select({ source: { name: sources.name } })
      .from(sources)
      .prepare(),
  );
  expect(() => nested(db, {})).toThrow(/flat/);
});

test("prepared runs only when it is awaited, and then as often", async () => {
  const { db } = database();
  const query = add(db, harbour);
  expect(await list(db, { limit: 9 })).toEqual([]);
  expect(await query).toEqual({ id: 1 });
  expect(await list(db, { limit: 9 })).toHaveLength(1);
});

test("prepared runs at once within a transaction's body", async () => {
  const { db } = database();
  const found = await transaction(db, function* () {
    const { id } = yield* step(add(db, harbour));
    const rows = yield* step(find(db, { name: "harbour" }));
    return { id, rows };
  });
  expect(found).toEqual({ id: 1, rows: [harbour] });
});

test("prepared keeps the statements of databases apart", async () => {
  const [one, other] = [database().db, database().db];
  await add(one, harbour);
  expect(await find(other, { name: "harbour" })).toEqual([]);
  expect(await find(one, { name: "harbour" })).toHaveLength(1);
});

test("prepared refuses a query that lacks a value", async () => {
  const { db } = database();
  const lacking = {} as { name: string };
  await expect(find(db, lacking)).rejects.toThrow("no value for name");
});

test("preparedInsert rejects with the driver's code what a constraint forbids", async () => {
  const { db } = database();
  await add(db, harbour);
  await expect(add(db, harbour)).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT_UNIQUE" });
});
