import { millisecondsInDay } from "date-fns/constants";
import { expect, onTestFinished, test, vi } from "vitest";
import { insertChange } from "#db/queries/changes.ts";
import type { Row } from "#db/testing/database.ts";
import { step, transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { openReview } from "#lib/reviews/open-review.ts";
import { addRule } from "#lib/rules/add-rule.ts";
import { editRule } from "#lib/rules/edit-rule.ts";
import { followRules } from "#lib/rules/follow-rules.ts";
import { listRuleCards } from "#lib/rules/list-rules.ts";
import { loadRuleset } from "#lib/rules/load-ruleset.ts";
import { moveRule } from "#lib/rules/move-rule.ts";
import { removeRule } from "#lib/rules/remove-rule.ts";
import { setRuleOn } from "#lib/rules/set-rule-on.ts";
import { tryRule } from "#lib/rules/try-rule.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const SHIPPED = ["bank", "government", "health", "payment", "recovery"];

const stateOf = (ctx: ContractContext) =>
  ctx.query("select visibility, listed, withheld_for from messages order by id");
const reviewsOf = (ctx: ContractContext) =>
  ctx.query("select message_id, is_open, cause, rule_id, reports from reviews order by message_id");

async function deedsOf(ctx: ContractContext) {
  const deeds = await ctx.query(`select action, subject, before, after from audit_entries
    where action like 'rule.%' order by id`);
  return deeds.map(
    ({ before, after, ...deed }) =>
      ({ ...deed, before: JSON.parse(before), after: JSON.parse(after) }) as Row,
  );
}

export function rulesContract(make: MakeContext): void {
  test("begins with the shipped rules, once, however many ask", async () => {
    const ctx = await make();
    await Promise.all([1, 2, 3].map(() => listRuleCards(ctx)));
    const cards = await listRuleCards(ctx);
    expect(cards.map(({ shipped }) => shipped)).toEqual(SHIPPED);
    expect(cards.every(({ isOn, action }) => isOn && action === "withhold")).toBe(true);
  });

  test("does with a message what the first rule says that matches", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const texts = ["one casino", "two gull", "three", "four code 482913"];
    await addRule(ctx, { name: "Casinos", condition: { words: ["casino"] }, action: "withhold" });
    await addRule(ctx, { name: "Gulls", condition: { words: ["gull"] }, action: "review" });
    await addRule(ctx, { name: "Left", condition: { senders: ["Left Out"] }, action: "hide" });
    await addRule(ctx, {
      name: "US harbour",
      condition: { senders: ["HARBOUR"], countries: ["us"] },
      action: "publish",
    });
    await store(
      ctx,
      sms({ text: texts[0]! }),
      sms({ text: texts[1]! }),
      sms({ from: "left out", text: texts[2]! }),
      sms({ to: `+${US_NUMBER}`, text: "casino" }),
      sms({ from: "Banco Mar", text: texts[3]! }),
      sms({ text: texts[3]! }),
    );
    expect(await stateOf(ctx)).toEqual([
      { visibility: "withheld", listed: 1, withheld_for: "moderation" },
      { visibility: "public", listed: 1, withheld_for: null },
      { visibility: "hidden", listed: 0, withheld_for: null },
      { visibility: "public", listed: 1, withheld_for: null },
      { visibility: "withheld", listed: 1, withheld_for: "bank" },
      { visibility: "public", listed: 1, withheld_for: null },
    ]);
    const rules = await listRuleCards(ctx);
    const idOf = (name: string) => rules.find((rule) => rule.name === name)!.id;
    expect(await reviewsOf(ctx)).toEqual([
      { message_id: 1, is_open: 1, cause: "withheld", rule_id: idOf("Casinos"), reports: 0 },
      { message_id: 2, is_open: 1, cause: "rule", rule_id: idOf("Gulls"), reports: 0 },
      { message_id: 5, is_open: 1, cause: "withheld", rule_id: idOf("Banks"), reports: 0 },
    ]);
    const counted = rules.filter(({ matched }) => matched === 1).map(({ name }) => name);
    expect(counted).toEqual(["US harbour", "Left", "Gulls", "Casinos", "Banks"]);
    expect(rules[0]!.lastMatchedAt).toBe(new Date(ctx.now()).toISOString());
  });

  test("asks for a number's country as it is now", async () => {
    const ctx = await make();
    await add(ctx);
    await ctx.query("update numbers set country = 'DO'");
    await addRule(ctx, { name: "There", condition: { countries: ["DO"] }, action: "withhold" });
    await addRule(ctx, { name: "Here", condition: { countries: ["PR"] }, action: "hide" });
    await storeOne(ctx);
    expect(await stateOf(ctx)).toMatchObject([{ visibility: "withheld" }]);
  });

  test("judges the next message by what was changed just before", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await addRule(ctx, {
      name: "Boats",
      condition: { pattern: "boat \\d+" },
      action: "withhold",
    });
    await storeOne(ctx);
    await setRuleOn(ctx, { id, isOn: false });
    await storeOne(ctx);
    expect(await setRuleOn(ctx, { id, isOn: false })).toBe(false);
    await setRuleOn(ctx, { id, isOn: true });
    await editRule(ctx, { id, name: "Boats", condition: { words: ["boat"] }, action: "hide" });
    await storeOne(ctx);
    expect(await moveRule(ctx, { id, to: 99 })).toBe(true);
    expect(await moveRule(ctx, { id, to: 99 })).toBe(false);
    const [first] = await listRuleCards(ctx);
    expect(first!.shipped).toBe("bank");
    await storeOne(ctx, { from: "Banco Mar" });
    await removeRule(ctx, { id });
    await storeOne(ctx);
    expect((await stateOf(ctx)).map(({ visibility }) => visibility)).toEqual([
      "withheld",
      "public",
      "hidden",
      "withheld",
      "public",
    ]);
    const subject = `rule:${id}`;
    const condition = { pattern: "boat \\d+" };
    expect(await deedsOf(ctx)).toEqual([
      {
        action: "rule.add",
        subject,
        before: null,
        after: { name: "Boats", condition, action: "withhold", isOn: true },
      },
      { action: "rule.off", subject, before: { isOn: true }, after: { isOn: false } },
      { action: "rule.on", subject, before: { isOn: false }, after: { isOn: true } },
      {
        action: "rule.edit",
        subject,
        before: { condition, action: "withhold" },
        after: { condition: { words: ["boat"] }, action: "hide" },
      },
      { action: "rule.move", subject, before: { place: 0 }, after: { place: 5 } },
      {
        action: "rule.remove",
        subject,
        before: { name: "Boats", condition: { words: ["boat"] }, action: "hide", isOn: true },
        after: null,
      },
    ]);
    expect(await ctx.query("select kind from changes where kind = 'rules-changed'")).toHaveLength(
      8,
    );
  });

  test("keeps the shipped rules: they are edited and switched off, and no more", async () => {
    const ctx = await make();
    await add(ctx);
    const [bank] = await listRuleCards(ctx);
    await expect(removeRule(ctx, { id: bank!.id })).rejects.toMatchObject({ kind: "invalid" });
    const { id, name } = bank!;
    await expect(
      editRule(ctx, { id, name, condition: { sensitive: "health" }, action: "hide" }),
    ).rejects.toMatchObject({ kind: "invalid" });
    const condition = { sensitive: "bank" as const, exceptSenders: ["Banco Mar"] };
    await editRule(ctx, { id, name, condition, action: "withhold" });
    await storeOne(ctx, { from: "Banco Mar" });
    await storeOne(ctx, { from: "Banco Mar", text: "Reset your password with 482913" });
    await storeOne(ctx, { from: "Banco Sol" });
    expect((await stateOf(ctx)).map((row) => row.withheld_for)).toEqual([null, "recovery", "bank"]);
  });

  test("refuses what is no rule, and says what is wrong where", async () => {
    const ctx = await make();
    const good = { name: "x", action: "hide" as const, condition: { words: ["x"] } };
    const cases: [Partial<typeof good> | { condition: object }, RegExp][] = [
      [{ name: " " }, /^\/name must/],
      [{ condition: {} }, /^\/senders or another part/],
      [{ condition: { exceptSenders: ["x"] } }, /^\/senders or another part/],
      [{ condition: { pattern: "(" } }, /^\/pattern can't be read: .*missing/],
      [{ condition: { pattern: "x*" } }, /^\/pattern matches every message/],
      [{ condition: { pattern: "([a-z]{1,200}){5}" } }, /^\/pattern repeats too much/],
      [{ condition: { pattern: "x".repeat(201) } }, /^\/pattern must have at most/],
      [{ condition: { words: ["!"] } }, /^\/words “!” holds/],
      [{ condition: { countries: ["ZZ"] } }, /^\/countries “ZZ”/],
      [{ condition: { purposes: ["love"] } }, /^\/purposes “love”/],
      [{ condition: { senders: ["x".repeat(121)] } }, /^\/senders is too long/],
      [{ condition: { senders: Array.from({ length: 501 }, (_, i) => `s${i}`) } }, /at most 500/],
      [{ condition: { sensitive: "love" } }, /^\/sensitive is not known/],
    ];
    for (const [part, mistake] of cases) {
      const error = await addRule(ctx, { ...good, ...part } as typeof good).catch(
        (thrown) => thrown,
      );
      expect(error, String(mistake)).toMatchObject({ kind: "invalid" });
      const said = error.errors.map((each: Row) => `${each.pointer} ${each.detail}`);
      expect(
        said.some((each: string) => mistake.test(each)),
        said.join(),
      ).toBe(true);
    }
    for (const verb of [removeRule, setRuleOn, moveRule] as ((
      c: ContractContext,
      input: { id: number; isOn: boolean; to: number },
    ) => Promise<unknown>)[]) {
      await expect(verb(ctx, { id: 99, isOn: true, to: 1 })).rejects.toMatchObject({
        kind: "not-found",
      });
    }
    expect(await listRuleCards(ctx)).toHaveLength(5);
  });

  test("opens a review once, for the most pressing cause, and counts reports", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx);
    await storeOne(ctx, { from: "Banco Mar" });
    for (const cause of ["reported", "reported", "withheld"] as const) {
      for (const messageId of [1, 2]) {
        await transaction(ctx.db, () => openReview(ctx, { messageId, cause }));
      }
    }
    const rule = expect.any(Number);
    expect(await reviewsOf(ctx)).toEqual([
      { message_id: 1, is_open: 1, cause: "reported", rule_id: null, reports: 2 },
      { message_id: 2, is_open: 1, cause: "reported", rule_id: rule, reports: 2 },
    ]);
    const { messages } = (await getHomePage(ctx, {})).messages;
    for (const { id } of messages) await deleteMessage(ctx, { id, reason: "test" });
    expect(await reviewsOf(ctx)).toEqual([]);
  });

  test("counts nothing and opens nothing for what arrives out of sight", async () => {
    const ctx = await make();
    await add(ctx, PR_NUMBER, "reserve");
    await storeOne(ctx, { from: "Banco Mar" });
    expect(await reviewsOf(ctx)).toEqual([]);
    expect((await listRuleCards(ctx)).every(({ matched }) => matched === 0)).toBe(true);
  });

  test("tells what a rule would have done, and what an edited one would do otherwise", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { text: "an old gull" });
    ctx.advance(8 * millisecondsInDay);
    const seen = await storeOne(ctx, { text: "a gull" });
    const bank = await storeOne(ctx, { from: "Banco Mar", text: "a gull's secret" });
    await storeOne(ctx, { text: "a heron" });
    const words = ["gull"];
    const trial = await tryRule(ctx, { condition: { words }, action: "hide" });
    expect(trial).toMatchObject({ looked: 3, unread: 0, isWhole: true, matched: 2 });
    expect(new Set(trial.moves.map(({ from, to, count }) => `${count} ${from} ${to}`))).toEqual(
      new Set(["1 shown hidden", "1 withheld hidden"]),
    );
    expect(trial.examples.map(({ id, text }) => [id, text])).toEqual([
      [bank, null],
      [seen, "a gull"],
    ]);
    const id = await addRule(ctx, { name: "Gulls", condition: { words }, action: "review" });
    const edited = await tryRule(ctx, {
      id,
      condition: { words: ["heron", "secret"] },
      action: "publish",
    });
    expect(edited.matched).toBe(2);
    expect(new Set(edited.moves.map(({ from, to, count }) => `${count} ${from} ${to}`))).toEqual(
      new Set(["2 queued shown", "1 shown shown"]),
    );
    await expect(tryRule(ctx, { condition: {}, action: "hide" })).rejects.toMatchObject({
      kind: "invalid",
    });
    await ctx.query("delete from message_originals");
    const blind = await tryRule(ctx, { condition: { words }, action: "hide" });
    expect(blind).toMatchObject({ looked: 3, unread: 1, matched: 1 });
    // Which words were looked for may be what was received.
    const looks = await ctx.query(
      "select subject, detail from audit_entries where action = 'rule.try' order by id",
    );
    expect(looks).toEqual([
      { subject: "rule", detail: '{"fields":["words"]}' },
      { subject: `rule:${id}`, detail: '{"fields":["words"]}' },
      { subject: "rule", detail: '{"fields":["words"]}' },
    ]);
  });

  test("follows what another process changes", async () => {
    const ctx = await make();
    await add(ctx);
    const feed = await ChangeFeed.start(ctx);
    onTestFinished(() => feed.stop());
    followRules(ctx, feed);
    await storeOne(ctx, { text: "one gull" });
    const before = await loadRuleset(ctx);
    await ctx.query("update rules set is_on = false");
    await transaction(ctx.db, () =>
      step(
        insertChange(ctx.db, {
          at: ctx.now(),
          kind: "rules-changed",
          messageId: null,
          numberId: null,
          tags: "",
        }),
      ),
    );
    await vi.waitFor(async () => expect(await loadRuleset(ctx)).not.toBe(before), 10_000);
    await storeOne(ctx, { from: "Banco Mar" });
    expect((await stateOf(ctx)).map(({ visibility }) => visibility)).toEqual(["public", "public"]);
  });
}
