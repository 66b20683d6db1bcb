import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { transaction } from "#db/transaction.ts";
import { type Deed, recordDeed } from "#lib/audit/record.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";

const record = (ctx: ContractContext, deed: Deed) =>
  transaction(ctx.db, () => recordDeed(ctx, deed));

const sha256 = (...parts: (string | Buffer)[]) =>
  hash("sha256", Buffer.concat(parts.map((part) => Buffer.from(part))), "buffer");

/** What is hashed of an entry, as the docs say it. */
const written = (row: Record<string, unknown>) =>
  JSON.stringify(
    "id at actor action subject detail before after reason address_id"
      .split(" ")
      .map((name) => row[name]),
  );

export function auditContract(make: MakeContext): void {
  test("chains each entry to the one before it, also those of one commit", async () => {
    const ctx = await make();
    const deeds = [
      { action: "number.edit", subject: "a", before: { country: null }, after: { country: "PR" } },
      { action: "message.hide", subject: "b", reason: "names \ud800 a\0 person", detail: { n: 1 } },
      { action: "number.retire", subject: "c" },
    ];
    await Promise.all(deeds.map((deed) => record(ctx, deed)));
    const rows = await ctx.query("select * from audit_entries order by id");
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(rows[1]!.reason).toBe("names \ufffd a\ufffd person");
    let previous = sha256();
    for (const row of rows) {
      previous = sha256(previous, written(row));
      expect(Buffer.from(row.hash)).toEqual(previous);
    }
  });

  test("begins the chain with a hash of every entry that was there before", async () => {
    const ctx = await make();
    for (let from = 0; from < 1100; from += 100) {
      const rows = Array.from({ length: 100 }, (_, i) => `(${from + i}, 'a', 'b', 'c', '{"é":1}')`);
      await ctx.query(
        `insert into audit_entries (at, actor, action, subject, detail) values ${rows}`,
      );
    }
    await record(ctx, { action: "number.retire", subject: "c" });
    const rows = await ctx.query("select * from audit_entries order by id");
    const first = rows.pop()!;
    const foundation = sha256(rows.map((row) => `${written(row)}\n`).join(""));
    expect(Buffer.from(first.hash)).toEqual(sha256(foundation, written(first)));
  });

  test("keeps where a deed was done from beside it", async () => {
    const ctx = await make();
    ctx.address = "192.0.2.7";
    await record(ctx, { action: "number.retire", subject: "c" });
    const rows = await ctx.query(
      "select a.address, e.address_id from audit_entries e join audit_addresses a on a.id = e.address_id",
    );
    expect(rows).toEqual([{ address: "192.0.2.7", address_id: 1 }]);
  });

  test("refuses to change or remove an entry", async () => {
    const ctx = await make();
    await record(ctx, { action: "number.retire", subject: "c" });
    await expect(ctx.query("delete from audit_entries")).rejects.toThrow("stay");
    await expect(ctx.query("update audit_entries set actor = 'x'")).rejects.toThrow("stay");
  });
}
