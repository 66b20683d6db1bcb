import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { builderOf } from "#db/builder.ts";
import { type SealedTable, sealedColumns } from "#db/queries/sealed-columns.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { forgetOlder, renewKey } from "#lib/keys/key-text.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { type RekeyReport, rekey } from "#lib/keys/rekey.ts";
import { readOriginal } from "#lib/originals/read-original.ts";
import { add, sms, store, storeOne } from "#lib/testing/inbox.ts";

const first = randomBytes(32);
const second = renewKey(first);
const nothing = () => {};

/** What the tables beside messages hold: a row of each, sealed as the product does. */
const rows: Record<Exclude<SealedTable, "messageOriginals">, [context: string, insert: string]> = {
  sources: [
    "source",
    "insert into sources (name, provider, auth, secrets, registers_numbers, created_at) values ('s', 'generic', 'bearer', $, false, 0)",
  ],
  accounts: [
    "totp",
    "insert into accounts (name, key, role, totp, created_at) values ('mara', 'mara', 'owner', $, 0)",
  ],
  messageParts: [
    "part",
    "insert into message_parts (source_id, ref, number, total, received_at, key_id, sealed) values (1, $, 1, 2, 0, 'x', $)",
  ],
  refusals: [
    "refusal",
    "insert into refusals (source_id, at, reason, key_id, sealed) values (1, 0, 'x', 'x', $)",
  ],
  unroutedMessages: [
    "message",
    "insert into unrouted_messages (source_id, received_at, key_id, sealed) values (1, 0, 'x', $)",
  ],
  reports: [
    "report",
    "insert into reports (subject, at, reason, key_id, sealed, visitor, is_open) values ('message:1', 0, 'x', 'x', $, $, true)",
  ],
  takedowns: [
    "takedown",
    "insert into takedowns (hash, kind, key_id, sealed, state, at) values ($, 'number', 'x', $, 'open', 0)",
  ],
  optOuts: [
    "opt-out",
    "insert into opt_outs (hash, domain, sender, proof, key_id, sealed, state, at) values ($, 'tern.example', 'Tern', 'x', 'x', $, 'open', 0)",
  ],
};

const contexts = (table: SealedTable) =>
  table === "messageOriginals" ? "message" : rows[table][0];

/** A site with a row in each table, sealed by the first key; and the same site with the second. */
async function twoSites(make: MakeContext) {
  const made = await make();
  const before: ContractContext = { ...made, keyring: keyringOf(first) };
  await add(before);
  const id = await storeOne(before, { text: "tide" });
  for (const [context, insert] of Object.values(rows)) {
    const sealed = before.keyring.seal("tide", context).toString("hex");
    const bytes =
      made.db.connection.dialect === "postgres" ? `'\\x${sealed}'::bytea` : `x'${sealed}'`;
    await made.query(insert.replaceAll("$", bytes));
  }
  const after: ContractContext = { ...made, keyring: keyringOf(second) };
  return { before, after, id };
}

/** What lies sealed, and whether a keyring opens all of it. */
async function opened(ctx: ContractContext, keyring = ctx.keyring): Promise<number> {
  let count = 0;
  for (const table of Object.keys(sealedColumns) as SealedTable[]) {
    const found = await sealedColumns[table].list(ctx.db, { after: 0, limit: 1000 });
    expect(found.length, table).toBeGreaterThan(0);
    for (const { sealed } of found) keyring.open(sealed, contexts(table));
    count += found.length;
  }
  return count;
}

export function rekeyingContract(make: MakeContext): void {
  test("knows every column that may hold what is sealed", () => {
    const tables = Object.entries(builderOf("sqlite")).filter(([, table]) =>
      ["sealed", "secrets", "totp"].some((name) => name in Object(table)),
    );
    expect(tables.map(([name]) => name).sort()).toEqual(Object.keys(sealedColumns).sort());
  });

  test("leaves nothing that needs the older key, and public ids as they were", async () => {
    const { before, after, id } = await twoSites(make);
    await store(before, ...Array.from({ length: 250 }, () => sms()));
    const ids = (await getHomePage(before, {})).messages.messages.map((message) => message.id);
    expect((await getHomePage(after, {})).messages.messages.map((message) => message.id)).toEqual(
      ids,
    );
    const alone = keyringOf(forgetOlder(second));
    await expect(opened(after, alone)).rejects.toThrow();
    const reports: RekeyReport[] = [];
    const report = await rekey(after, (each) => reports.push({ ...each }));
    expect(report).toMatchObject({ sealed: 259, unreadable: 0 });
    expect(reports.length).toBeGreaterThan(8);
    expect(await opened(after, alone)).toBe(259);
    await expect(opened(after, keyringOf(first))).rejects.toThrow();
    expect(
      await readOriginal({ ...after, keyring: alone }, { id, reason: "a test" }),
    ).toMatchObject({
      text: "tide",
    });
    const keyIds = await after.query(
      "select key_id from message_originals union select key_id from reports union select key_id from opt_outs",
    );
    expect(keyIds).toEqual([{ key_id: alone.keyId }]);
    expect(await rekey(after, nothing)).toMatchObject({ sealed: 0 });
  });

  test("goes on where it was, and takes what the older key seals meanwhile", async () => {
    const { before, after } = await twoSites(make);
    await store(before, ...Array.from({ length: 250 }, () => sms()));
    const failure = new Error("ended");
    const run = rekey(after, ({ sealed }) => {
      if (sealed > 150) throw failure;
    });
    await expect(run).rejects.toBe(failure);
    let isLate = true;
    const late: Promise<unknown>[] = [];
    const report = await rekey(after, () => {
      if (isLate) late.push(store(before, ...Array.from({ length: 5 }, () => sms())));
      isLate = false;
    });
    await Promise.all(late);
    expect(report.sealed).toBeLessThan(259 - 150 + 6);
    await rekey(after, nothing);
    expect(await opened(after, keyringOf(forgetOlder(second)))).toBe(264);
  });

  test("leaves what no key opens as it is, and says so", async () => {
    const { after } = await twoSites(make);
    await rekey(after, nothing);
    const stranger = { ...after, keyring: keyringOf(renewKey(randomBytes(32))) };
    expect(await rekey(stranger, nothing)).toMatchObject({ sealed: 0, unreadable: 9 });
    expect(await opened(after)).toBe(9);
  });
}
