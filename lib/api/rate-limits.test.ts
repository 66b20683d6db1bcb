import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import {
  type PostgresTestDatabases,
  postgresTestDatabases,
} from "#db/testing/postgres-database.ts";
import { makeRateLimits } from "#lib/api/rate-limits.ts";
import { makerOf } from "#lib/contract/describe-contract.ts";

let databases: PostgresTestDatabases;

beforeAll(async () => {
  databases = await postgresTestDatabases();
});

afterAll(() => databases.dropAll());

describe("rate limits of instances on one server", () => {
  test("count together, however many ask at once", async () => {
    const ctx = await makerOf(() => databases.make())();
    const limits = { perClient: 50, perKey: 0 };
    const instances = await Promise.all(
      [1, 2, 3].map(async () => makeRateLimits({ ...ctx, db: await ctx.connect() }, limits)),
    );
    const asked = await Promise.all(
      Array.from({ length: 150 }, (_, i) => instances[i % 3]!.countClient("192.0.2.7")),
    );
    expect(asked.filter((standing) => standing?.isWithin)).toHaveLength(50);
    expect(await instances[0]!.countClient("192.0.2.8")).toMatchObject({
      isWithin: true,
      remaining: 49,
    });
    const rows = await ctx.query("select key, expire from rate_limits");
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain("192.0.2");
  });

  test("cost the database nothing more beyond the limit", async () => {
    const ctx = await makerOf(() => databases.make())();
    const limits = makeRateLimits(ctx, { perClient: 3, perKey: 0 });
    for (let i = 0; i < 20; i++) await limits.countClient("192.0.2.7");
    expect(await ctx.query("select points from rate_limits")).toEqual([{ points: 4 }]);
  });

  test("go on in each instance by itself while the database does not answer", async () => {
    const own = await databases.make();
    const ctx = await makerOf(async () => own)();
    const lost = await openDatabase(own.url);
    const limits = makeRateLimits({ ...ctx, db: lost }, { perClient: 2, perKey: 0 });
    await lost.close();
    const asked = [];
    for (let i = 0; i < 3; i++) asked.push(await limits.countClient("192.0.2.7"));
    expect(asked.map((standing) => standing?.isWithin)).toEqual([true, true, false]);
    expect(await ctx.query("select key from rate_limits")).toEqual([]);
  });
});
