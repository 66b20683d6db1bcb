import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { type Moderation, moderateMessages } from "#lib/messages/moderate-messages.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { publishMessage } from "#lib/messages/publish-message.ts";
import { redactMessage, redactSteps } from "#lib/messages/redact-message.ts";
import { undoModeration } from "#lib/messages/undo-moderation.ts";
import { withholdMessage } from "#lib/messages/withhold-message.ts";
import { activateNumber } from "#lib/numbers/activate-number.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { returnNumber } from "#lib/numbers/return-number.ts";
import { addRule } from "#lib/rules/add-rule.ts";
import { removeRule } from "#lib/rules/remove-rule.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { add, PR_NUMBER, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const REASON = "looked at";
const HERON = "Heron: your code is 482913";

const cardsOf = async (ctx: ContractContext) => (await getHomePage(ctx, {})).messages.messages;

const kindsOf = async (ctx: ContractContext) =>
  (await ctx.query("select kind from changes order by seq")).map(({ kind }) => kind);

/** Every row that moderation may touch, but what tells of it. */
async function everything(ctx: ContractContext) {
  return [
    await ctx.query(`select m.id, text, codes, visibility, m.listed, withheld_for, s.key
      from messages m left join services s on s.id = service_id order by m.id`),
    await ctx.query("select message_id, is_open, cause, rule_id from reviews order by message_id"),
    await ctx.query("select key, received, listed from services order by key"),
    await ctx.query("select received, listed from numbers"),
    await ctx.query("select received, listed from senders order by key"),
    await ctx.query("select received, listed from countries"),
    await ctx.indexed("code"),
  ];
}

/** What is counted as listed is what is listed. */
async function expectTrueCounts(ctx: ContractContext): Promise<void> {
  const refs = {
    numbers: "number_id",
    terms: "term_id",
    senders: "sender_id",
    services: "service_id",
  };
  for (const [table, ref] of Object.entries(refs)) {
    const counted = `select count(*) from messages where listed = true and ${ref} = t.id`;
    const rows = await ctx.query(`select t.listed, (${counted}) as counted from ${table} t`);
    for (const row of rows) expect(row.listed, table).toBe(Number(row.counted));
  }
  const wrong = "select id from services where received < listed or listed < 1";
  expect(await ctx.query(wrong)).toEqual([]);
}

export function moderatingContract(make: MakeContext): void {
  test("publishes what was withheld or hidden, made anew from what was received", async () => {
    const ctx = await make();
    await add(ctx);
    const text = `${HERON}, see https://heron.example/x?y=1`;
    const withheld = await storeOne(ctx, { from: "Banco Mar", text });
    const hidden = await storeOne(ctx, { text });
    await hideMessage(ctx, { id: hidden, reason: REASON });
    const shown = await storeOne(ctx, { text });
    const before = (await kindsOf(ctx)).length;
    for (const id of [withheld, hidden]) {
      expect(await publishMessage(ctx, { id, reason: REASON })).toBe(true);
      expect(await publishMessage(ctx, { id, reason: REASON })).toBe(false);
    }
    const cards = await cardsOf(ctx);
    expect(cards.map(({ id }) => id)).toEqual([shown, hidden, withheld]);
    const [first, ...others] = cards.map(({ text, codes, service, withheldFor }) => {
      return { text, codes, service, withheldFor };
    });
    expect(first!.codes).toMatchObject([{ code: "482913" }]);
    expect(others).toEqual([first, first]);
    const { messages } = await getSearchPage(ctx, { q: "heron" });
    expect(messages.messages).toHaveLength(3);
    expect((await kindsOf(ctx)).slice(before)).toEqual(["message-redacted", "message-redacted"]);
    await expectTrueCounts(ctx);
  });

  test("withholds: listed still, without a word of it", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: HERON });
    expect(await withholdMessage(ctx, { id, reason: REASON })).toBe(true);
    expect(await withholdMessage(ctx, { id, reason: REASON })).toBe(false);
    expect(await cardsOf(ctx)).toMatchObject([
      { id, text: null, withheldFor: "moderation", codes: [], service: null },
    ]);
    expect(await ctx.query("select text, codes, service_id from messages")).toEqual([
      { text: "", codes: null, service_id: null },
    ]);
    expect(await ctx.indexed("heron")).toEqual([]);
    expect(await ctx.query("select id from services")).toEqual([]);
    await expectTrueCounts(ctx);
  });

  test("gives a phone number its page when its message with a code is published", async () => {
    const ctx = await make();
    await add(ctx);
    const from = "+12125550177";
    const rule = await addRule(ctx, { name: "x", condition: { senders: [from] }, action: "hide" });
    const id = await storeOne(ctx, { from, text: "your code is 482913" });
    await removeRule(ctx, { id: rule });
    expect(await cardsOf(ctx)).toEqual([]);
    await publishMessage(ctx, { id, reason: REASON });
    expect(await cardsOf(ctx)).toMatchObject([{ id, sender: { slug: "12125550177" } }]);
    await expectTrueCounts(ctx);
  });

  test("lists nothing that came while its number was not shown, or whose original is gone", async () => {
    const ctx = await make();
    await add(ctx, US_NUMBER, "reserve");
    await add(ctx, PR_NUMBER);
    const unlisted = await storeOne(ctx, { to: `+${US_NUMBER}` });
    const forgotten = await storeOne(ctx, { from: "Banco Mar" });
    await ctx.query("delete from message_originals where message_id = 2");
    const before = await everything(ctx);
    for (const [id, verb, kind] of [
      [unlisted, publishMessage, "conflict"],
      [unlisted, withholdMessage, "conflict"],
      [forgotten, publishMessage, "invalid"],
    ] as const) {
      await expect(verb(ctx, { id, reason: REASON })).rejects.toMatchObject({ kind });
    }
    expect(await everything(ctx)).toEqual(before);
    await hideMessage(ctx, { id: forgotten, reason: REASON });
    expect(await withholdMessage(ctx, { id: forgotten, reason: REASON })).toBe(true);
    await expectTrueCounts(ctx);
  });

  test("lists nothing again of a time of its number that has ended", async () => {
    const ctx = await make();
    await add(ctx);
    const ids = [await storeOne(ctx, { text: HERON }), await storeOne(ctx, { text: HERON })];
    const undoable = await moderateMessages(ctx, { ids, action: "hide", reason: REASON });
    await coolNumber(ctx, { e164: PR_NUMBER });
    ids.push(await storeOne(ctx, { text: "came while it cooled" }));
    const before = await everything(ctx);
    const expectRefused = async () => {
      const [id] = ids as [string];
      const conflict = { kind: "conflict", message: expect.stringContaining("has ended") };
      for (const verb of [publishMessage, withholdMessage]) {
        await expect(verb(ctx, { id, reason: REASON })).rejects.toMatchObject(conflict);
      }
      for (const action of ["publish", "withhold"] as const) {
        const { outcomes } = await moderateMessages(ctx, { ids, action, reason: REASON });
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(ids.map(() => "refused"));
      }
      for (const { outcome, detail } of await undoModeration(ctx, undoable)) {
        expect([outcome, detail]).toEqual(["refused", expect.stringContaining("has ended")]);
      }
      expect(await everything(ctx)).toEqual(before);
    };
    await expectRefused();
    ctx.advance(90 * DAY_MS);
    await returnNumber(ctx, { e164: PR_NUMBER });
    await expectRefused();
    // What its next time shows is not what came in the one before.
    await activateNumber(ctx, { e164: PR_NUMBER });
    await expectRefused();
    expect(await cardsOf(ctx)).toEqual([]);
  });

  test("redacts places, and only while the same words stand there", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: "Maria and Maria, code 482913" });
    const place = { start: 10, end: 15, words: "Maria" };
    for (const wrong of [{ start: 9 }, { words: "Marie" }, { end: 14 }, { start: 15, words: "" }]) {
      await expect(
        redactMessage(ctx, { id, places: [{ ...place, ...wrong }], reason: REASON }),
      ).rejects.toMatchObject({ kind: "invalid" });
    }
    expect(await redactMessage(ctx, { id, places: [place], reason: REASON })).toBe(1);
    const [card] = await cardsOf(ctx);
    expect(card!.text).toBe("Maria and █████, code 482913");
    expect(card!.codes).toMatchObject([{ code: "482913" }]);
  });

  test("moderates many at once, and takes it back: all is as it was", async () => {
    const ctx = await make();
    await add(ctx);
    await addRule(ctx, { name: "Gulls", condition: { words: ["gull"] }, action: "review" });
    const ids = [
      await storeOne(ctx, { text: HERON }),
      await storeOne(ctx, { from: "Banco Mar", text: "two" }),
      await storeOne(ctx, { text: "a gull, code 104417" }),
      await storeOne(ctx, { text: "hidden before" }),
    ];
    await hideMessage(ctx, { id: ids[3]!, reason: REASON });
    const before = await everything(ctx);
    const unknown = publicId(ctx.keyring, 99);
    const expected: [Moderation, string[]][] = [
      ["hide", ["done", "done", "done", "unchanged"]],
      ["withhold", ["done", "done", "done", "done"]],
      ["publish", ["unchanged", "done", "done", "done"]],
    ];
    for (const [action, outcomes] of expected) {
      const given = { ids: [...ids, unknown, ids[0]!], action, reason: REASON };
      const done = await moderateMessages(ctx, given);
      expect(done.outcomes.map(({ outcome }) => outcome)).toEqual([...outcomes, "gone"]);
      expect(await ctx.query("select 1 from reviews where is_open = true")).toEqual([]);
      const undone = await undoModeration(ctx, done);
      expect(undone.every(({ outcome }) => outcome === "done")).toBe(true);
      expect(await everything(ctx), action).toEqual(before);
      await expect(undoModeration(ctx, done)).rejects.toMatchObject({ kind: "not-found" });
    }
    const done = await moderateMessages(ctx, { ids, action: "delete", reason: REASON });
    expect(await ctx.query("select id from messages")).toEqual([]);
    await expect(undoModeration(ctx, done)).rejects.toMatchObject({ kind: "not-found" });
    await expectTrueCounts(ctx);
  });

  test("takes back what was redacted; not what somebody changed since, nor another's", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: "Maria, code 482913" });
    const grounds = { reason: REASON, batch: randomUUID() };
    await transaction(ctx.db, () => redactSteps(ctx, { id, texts: ["Maria"] }, grounds));
    expect(await undoModeration(ctx, grounds)).toEqual([{ id, outcome: "done" }]);
    expect((await cardsOf(ctx))[0]!.text).toBe("Maria, code 482913");

    const { batch } = await moderateMessages(ctx, { ids: [id], action: "hide", reason: REASON });
    const other = { ...ctx, actor: { kind: "admin" as const, name: "ada" } };
    await expect(undoModeration(other, { batch })).rejects.toMatchObject({ kind: "not-found" });
    await publishMessage(other, { id, reason: REASON });
    expect(await undoModeration(ctx, { batch })).toMatchObject([{ id, outcome: "refused" }]);
  });

  test("stays true while two moderate the same messages, and one deletes them", async () => {
    const ctx = await make();
    await add(ctx);
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await storeOne(ctx, { text: `Heron: code 48291${n}` }));
    const actions: Moderation[] = ["withhold", "hide", "publish", "delete", "publish", "hide"];
    const done = await Promise.all(
      actions.map((action) => moderateMessages(ctx, { ids, action, reason: REASON })),
    );
    await Promise.allSettled(done.map((each) => undoModeration(ctx, each)));
    expect(await ctx.query("select id from messages")).toEqual([]);
    expect(await ctx.query("select message_id from reviews")).toEqual([]);
    expect(await ctx.indexed("heron")).toEqual([]);
    await expectTrueCounts(ctx);
  });

  test("moderates no more at once than it may, and not without a reason", async () => {
    const ctx = await make();
    const ids = Array.from({ length: 201 }, (_, n) => publicId(ctx.keyring, n + 1));
    for (const input of [
      { ids, reason: REASON },
      { ids: [], reason: REASON },
      { ids: ids.slice(0, 1), reason: " " },
    ]) {
      await expect(moderateMessages(ctx, { ...input, action: "hide" })).rejects.toMatchObject({
        kind: "invalid",
      });
    }
  });
}
