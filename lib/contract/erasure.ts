import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { type Erasable, erase } from "#lib/erasure/erase.ts";
import { recordRefusal } from "#lib/ingest/record-refusal.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const PERSON = "+12125550177";
const reason = "asked for by whom it names";

/** The texts that are left somewhere, sealed or not. */
async function textsIn(ctx: ContractContext): Promise<string[]> {
  const sealed: [table: string, context: string][] = [
    ["message_originals", "message"],
    ["unrouted_messages", "message"],
    ["message_parts", "part"],
    ["refusals", "refusal"],
  ];
  const texts: string[] = [];
  for (const [table, context] of sealed) {
    for (const row of await ctx.query(`select sealed from ${table}`)) {
      const { text, body } = JSON.parse(ctx.keyring.open(row.sealed, context));
      texts.push(`${table} ${text ?? Buffer.from(body, "base64").toString()}`);
    }
  }
  for (const { text } of await ctx.query("select text from messages"))
    texts.push(`messages ${text}`);
  return texts.sort();
}

/** A request that was refused. */
function refuse(ctx: ContractContext, sourceId: number, body: string): void {
  const request = { method: "POST", query: "", headers: new Headers(), body: Buffer.from(body) };
  recordRefusal(ctx, { sourceId, reason: "wrong-proof", request: request as never });
}

const part = { ref: "r", number: 1, total: 2 };

/** What a person and others sent, whole, in parts, to nobody, and in requests that were refused. */
async function fill(ctx: ContractContext): Promise<string> {
  await add(ctx);
  await add(ctx, US_NUMBER, "reserve");
  const id = await storeOne(ctx, { from: PERSON, text: "heron one" });
  await store(
    ctx,
    ...Array.from({ length: 120 }, (_, i) => sms({ from: PERSON, text: `heron ${i}` })),
    sms({ from: PERSON, to: `+${US_NUMBER}`, text: "unlisted heron" }),
    sms({ from: PERSON, to: "+17875550199", text: "heron to nobody" }),
    sms({ from: "001 212 555 0177", text: "part of a heron", part }),
    sms({ from: "Harbour", text: "gull" }),
    sms({ from: "Harbour", to: "+17875550199", text: "gull to nobody" }),
    sms({ from: "Harbour", text: "part of a gull", part }),
  );
  refuse(ctx, 901, `From=${encodeURIComponent(PERSON)}&To=%2B${PR_NUMBER}&Body=heron+one`);
  refuse(ctx, 902, '{"from":"Harbour","to":"+17875550199","text":"gull"}');
  await expect.poll(() => ctx.query("select id from refusals")).toHaveLength(2);
  return id;
}

const GULLS = [
  "message_originals gull",
  "message_parts part of a gull",
  "messages gull",
  'refusals {"from":"Harbour","to":"+17875550199","text":"gull"}',
  "unrouted_messages gull to nobody",
];

const deedsOf = (ctx: ContractContext) =>
  ctx.query(
    "select action, subject, detail, reason from audit_entries where action like '%.erase%' order by id",
  );

export function erasureContract(make: MakeContext): void {
  test("leaves nothing of a sender anywhere, and all of the others", async () => {
    const ctx = await make();
    await fill(ctx);
    const erased = await erase(ctx, { sender: "+1 212 555 0177", reason });
    expect(erased).toEqual({ messages: 122, others: 3, isLogEmpty: true });
    expect(await textsIn(ctx)).toEqual(GULLS);
    expect(await ctx.query("select key from senders")).toEqual([{ key: "harbour" }]);
    expect(await ctx.query("select ref from hourly_counts where kind = 'sender'")).toEqual([
      { ref: "2" },
    ]);
    expect(await ctx.indexed("heron")).toEqual([]);
    expect(await ctx.query("select listed from numbers order by id")).toEqual([
      { listed: 1 },
      { listed: 0 },
    ]);
    const deeds = await deedsOf(ctx);
    expect(deeds).toEqual([
      { action: "sender.erase", subject: "sender:1", detail: null, reason },
      {
        action: "sender.erased",
        subject: "sender:1",
        detail: '{"messages":122,"others":3}',
        reason: null,
      },
    ]);
  });

  test("erases what lies sealed of a sender that is not known", async () => {
    const ctx = await make();
    await store(ctx, sms({ from: PERSON, to: "+17875550199", text: "heron" }));
    expect(await erase(ctx, { sender: PERSON, reason })).toMatchObject({ messages: 0, others: 1 });
    expect((await deedsOf(ctx))[0]!.subject).toBe("sender");
  });

  test("erases a message wherever it lies, and no other", async () => {
    const ctx = await make();
    const id = await fill(ctx);
    const before = await textsIn(ctx);
    expect(await erase(ctx, { message: id, reason })).toMatchObject({ messages: 1, others: 1 });
    const gone = ["message_originals heron one", "messages heron one"];
    const left = before.filter((text) => !gone.includes(text) && !text.startsWith("refusals From"));
    expect(await textsIn(ctx)).toEqual(left);
  });

  test("erases all that a number of ours received, in every term, and leaves the number", async () => {
    const ctx = await make();
    await fill(ctx);
    await ctx.query("insert into terms (number_id, kind, started_at) values (1, 'public', 1)");
    await ctx.query("update numbers set term_id = (select max(id) from terms) where id = 1");
    await storeOne(ctx, { text: "heron in another term" });
    expect(await erase(ctx, { number: PR_NUMBER, reason })).toMatchObject({
      messages: 123,
      others: 3,
    });
    expect(await textsIn(ctx)).toEqual([
      "message_originals unlisted heron",
      "messages ",
      'refusals {"from":"Harbour","to":"+17875550199","text":"gull"}',
      "unrouted_messages gull to nobody",
      "unrouted_messages heron to nobody",
    ]);
    expect(await ctx.query("select status, listed from numbers order by id")).toEqual([
      { status: "active", listed: 0 },
      { status: "reserve", listed: 0 },
    ]);
  });

  test("refuses what is not there, and what no reason is given for", async () => {
    const ctx = await make();
    const unknown: Erasable[] = [{ message: "msg_x" }, { number: "17875550101" }];
    for (const what of unknown) {
      await expect(erase(ctx, { ...what, reason })).rejects.toMatchObject({ kind: "not-found" });
    }
    await expect(erase(ctx, { sender: "Harbour", reason: " " })).rejects.toMatchObject({
      kind: "invalid",
    });
    expect(await deedsOf(ctx)).toEqual([]);
  });
}
