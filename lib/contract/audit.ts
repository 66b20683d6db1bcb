import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { transaction } from "#db/transaction.ts";
import { checkChain } from "#lib/audit/check-chain.ts";
import { exportAudit } from "#lib/audit/export-audit.ts";
import { getAuditPage } from "#lib/audit/get-audit-page.ts";
import { type AuditFilter, listAudit } from "#lib/audit/list-audit.ts";
import { type Deed, recordDeed } from "#lib/audit/record.ts";
import { verifyChain } from "#lib/audit/verify-chain.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { readNamedCsv } from "#lib/testing/read-csv.ts";

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

/** Entries of two actors, an hour apart. */
async function fill(ctx: ContractContext, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    ctx.actor = i % 2 ? { kind: "admin", name: "ann" } : { kind: "system", part: "cli" };
    await record(ctx, {
      action: i % 3 ? "message.hide" : "number.retire",
      subject: i % 5 ? "=1+1" : "e",
      after: { i },
      reason: `because ${i}`,
    });
    ctx.advance(3_600_000);
  }
}

async function allIds(ctx: ContractContext, filter: AuditFilter, size: number): Promise<number[]> {
  const ids: number[] = [];
  let before: number | undefined;
  do {
    const page = await listAudit(ctx, filter, before ? { before, size } : { size });
    expect(page.entries.length).toBeLessThanOrEqual(size);
    ids.push(...page.entries.map(({ id }) => id));
    before = page.next ?? undefined;
  } while (before !== undefined);
  return ids;
}

/** Takes away what refuses to change entries, as whoever owns the database can. */
async function disarm({ db, query }: ContractContext): Promise<void> {
  if (db.connection.dialect === "postgres") {
    await query("alter table audit_entries disable trigger all");
    return;
  }
  await query("drop trigger audit_entries_kept");
  await query("drop trigger audit_entries_unchanged");
}

const COLUMNS = "at, actor, action, subject, detail, before, after, reason, address_id, hash";

/** What somebody does who wants the log to say something else, and the entry at which it shows. */
const tampering: [what: string, brokenAt: number, ...statements: string[]][] = [
  ["a changed actor", 7, "update audit_entries set actor = 'admin:bob' where id = 7"],
  ["a changed time", 7, "update audit_entries set at = at + 1 where id = 7"],
  ["a changed subject", 1, "update audit_entries set subject = 'x' where id = 1"],
  ["a changed reason", 20, "update audit_entries set reason = null where id = 20"],
  ["a changed value", 7, "update audit_entries set after = '{\"i\": 7}' where id = 7"],
  ["another address", 7, "update audit_entries set address_id = 3 where id = 7"],
  [
    "a changed hash",
    7,
    "update audit_entries set hash = (select hash from audit_entries where id = 8) where id = 7",
  ],
  ["a hash that is gone", 7, "update audit_entries set hash = null where id = 7"],
  ["a removed entry", 8, "delete from audit_entries where id = 7"],
  ["a removed beginning", 3, "delete from audit_entries where id < 3"],
  ["a renumbered entry", 30, "update audit_entries set id = 30 where id = 20"],
  [
    "two swapped entries",
    7,
    "update audit_entries set id = 100 where id = 7",
    "update audit_entries set id = 7 where id = 8",
    "update audit_entries set id = 8 where id = 100",
  ],
  [
    "an entry that was put in",
    21,
    `insert into audit_entries (id, ${COLUMNS}) select 21, ${COLUMNS} from audit_entries where id = 20`,
  ],
  [
    "an entry that was put in before the chain",
    1,
    "insert into audit_entries (id, at, actor, action, subject) values (-5, 1, 'a', 'b', 'c')",
  ],
];

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

  describe("finds", () => {
    test.each(tampering)("%s", async (_what, brokenAt, ...statements) => {
      const ctx = await make();
      await fill(ctx, 20);
      await disarm(ctx);
      for (const statement of statements) await ctx.query(statement);
      const report = await verifyChain(ctx);
      expect(report).toMatchObject({ newest: null, brokenAt });
    });
  });

  test("finds a change of what was written before the chain", async () => {
    const ctx = await make();
    await ctx.query(
      "insert into audit_entries (at, actor, action, subject) values (1, 'a', 'b', 'c'), (2, 'a', 'b', 'd')",
    );
    await record(ctx, { action: "number.retire", subject: "c" });
    expect(await verifyChain(ctx)).toMatchObject({ entries: 3, earlier: 2, brokenAt: null });
    await disarm(ctx);
    await ctx.query("update audit_entries set subject = 'e' where id = 2");
    expect(await verifyChain(ctx)).toMatchObject({ brokenAt: 3 });
  });

  test("misses newest entries that are gone, by a hash that was noted", async () => {
    const ctx = await make();
    await fill(ctx, 600);
    const noted = (await verifyChain(ctx)).newest!;
    await fill(ctx, 5);
    const whole = await verifyChain(ctx, noted);
    expect(whole).toMatchObject({
      entries: 605,
      earlier: 0,
      brokenAt: null,
      isExpectedThere: true,
    });
    await disarm(ctx);
    await ctx.query("delete from audit_entries where id > 599");
    expect(await verifyChain(ctx)).toMatchObject({ entries: 599, brokenAt: null });
    expect(await verifyChain(ctx, noted)).toMatchObject({ isExpectedThere: false });
  });

  test("lists entries by actor, action, subject and time, page by page", async () => {
    const ctx = await make();
    const start = ctx.now();
    await fill(ctx, 60);
    const ids = Array.from({ length: 60 }, (_, i) => 60 - i);
    const hour = (id: number) => start + (id - 1) * 3_600_000;
    const asked: [AuditFilter, (id: number) => boolean][] = [
      [{}, () => true],
      [{ actor: "admin:ann" }, (id) => id % 2 === 1],
      [{ action: "message.hide" }, (id) => id % 3 !== 0],
      [{ action: "number." }, (id) => id % 3 === 0],
      [{ action: "num" }, () => false],
      [{ subject: "e" }, (id) => id % 5 === 0],
      [{ subject: "e", actor: "system:cli" }, (id) => id % 10 === 0],
      [{ actor: "admin:ann", action: "number.retire" }, (id) => id % 6 === 3],
      [{ since: hour(20), until: hour(40) }, (id) => id >= 20 && id < 40],
      [{ since: hour(20) + 1, actor: "admin:ann" }, (id) => id > 20 && id % 2 === 1],
      [{ until: hour(2) }, (id) => id < 2],
      [{ since: hour(61) }, () => false],
    ];
    for (const [filter, fits] of asked) {
      for (const size of [7, 60]) {
        expect([filter, await allIds(ctx, filter, size)]).toEqual([filter, ids.filter(fits)]);
      }
    }
  });

  test("exports what a spreadsheet shows as text, and JSON", async () => {
    const ctx = await make();
    const pieces = async (format: "csv" | "json", filter = {}) => {
      const all: string[] = [];
      for await (const piece of exportAudit(ctx, filter, format)) all.push(piece);
      return all.join("");
    };
    expect(JSON.parse(await pieces("json"))).toEqual([]);
    ctx.address = "2001:db8::7";
    await fill(ctx, 520);
    const rows = readNamedCsv(await pieces("csv"));
    expect(rows).toHaveLength(520);
    expect(rows.at(-1)).toEqual({
      id: "1",
      at: "2026-11-22T10:30:15.250Z",
      actor: "admin:ann",
      action: "message.hide",
      subject: "'=1+1",
      reason: "because 1",
      detail: "",
      before: "",
      after: '{"i":1}',
      address: "2001:db8::7",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const entries = JSON.parse(await pieces("json", { actor: "system:cli" }));
    expect(entries).toHaveLength(260);
    expect(entries[0]).toMatchObject({ id: 520, subject: "e", after: { i: 520 }, detail: null });
  });

  test("shows the console what was asked for, and what the last check found", async () => {
    const ctx = await make();
    expect(await getAuditPage(ctx, {})).toMatchObject({ entries: [], next: null, check: null });
    await fill(ctx, 30);
    expect(await checkChain(ctx)).toMatchObject({ entries: 30, brokenAt: null });
    const day = { since: "2026-11-23", until: "2026-11-23", actor: ["x"], before: "-1" };
    const { entries, check } = await getAuditPage(ctx, day);
    expect(entries.map(({ id }) => id)).toEqual([...Array(17).keys()].map((i) => 31 - i));
    expect(check).toMatchObject({ actor: "system:cli", entries: 30, brokenAt: null });
    const odd = {
      subject: "\0",
      action: "x".repeat(9999),
      since: "2026-13-01",
      until: "",
      before: "1e9",
    };
    expect((await getAuditPage(ctx, odd)).entries).toEqual([]);
  });
}
