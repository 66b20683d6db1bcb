import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "#db/testing/database.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { unpackCodes } from "#lib/messages/packed-codes.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { add, PR_NUMBER, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const REASON = "names a person";
const TAGS = `n${PR_NUMBER} cPR sharbour`;

/** Both verbs that take a message from the public. */
const takedowns = [
  ["hide", hideMessage, "message-hidden"],
  ["delete", deleteMessage, "message-deleted"],
] as const;

async function found(ctx: ContractContext, q: string): Promise<string[]> {
  return (await getSearchPage(ctx, { q })).messages.messages.map(({ id }) => id);
}

/** The ids of a message's lists, one entry for each list that shows it. */
async function listsOf(ctx: ContractContext, q: string): Promise<string[]> {
  const pages = [
    (await getHomePage(ctx, {})).messages,
    (await getNumberPage(ctx, { e164: PR_NUMBER }))!.messages,
    (await getCountryPage(ctx, { slug: "puerto-rico" }))!.messages,
    (await getSenderPage(ctx, { slug: "harbour" }))!.messages,
    (await getSearchPage(ctx, { q })).messages,
  ];
  return pages.flatMap(({ messages }) => messages.map(({ id }) => id));
}

/** Every row of every table that a verb might touch, and the index. */
async function everything(ctx: ContractContext) {
  const tables = {
    messages: "id",
    message_originals: "message_id",
    numbers: "id",
    terms: "id",
    senders: "id",
    countries: "code",
    hourly_counts: "kind, ref, hour",
    changes: "seq",
    audit_entries: "id",
  };
  const rows = [];
  for (const [table, order] of Object.entries(tables)) {
    rows.push(await ctx.query(`select * from ${table} order by ${order}`));
  }
  return [...rows, await ctx.indexed("heron")];
}

async function countsOf(ctx: ContractContext) {
  const tables = [
    "numbers",
    "terms",
    "senders",
    "countries",
    "hourly_counts where kind = 'number'",
  ];
  const rows = tables.map((table) => ctx.query(`select received, listed from ${table}`));
  return (await Promise.all(rows)).flat();
}

const changesOf = (ctx: ContractContext) =>
  ctx.query("select kind, message_id, number_id, tags from changes order by seq");

async function deedsOf(ctx: ContractContext) {
  const deeds = await ctx.query(`select actor, action, subject, detail, reason from audit_entries
    where action like 'message.%' order by id`);
  return deeds.map((deed) => ({ ...deed, detail: JSON.parse(deed.detail ?? "{}") }) as Row);
}

export function moderationContract(make: MakeContext): void {
  test.each(takedowns)(
    "%ss a message: gone from every list, counted no more, told of and written down",
    async (name, verb, kind) => {
      const ctx = await make();
      await add(ctx);
      const kept = await storeOne(ctx, { text: "heron stays 104417" });
      const id = await storeOne(ctx, { text: "heron goes 482913" });
      expect(new Set(await listsOf(ctx, "heron"))).toEqual(new Set([kept, id]));
      const before = (await changesOf(ctx)).length;

      await verb(ctx, { id, reason: ` ${REASON} ` });

      expect(await listsOf(ctx, "heron")).toEqual(Array(5).fill(kept));
      expect(await found(ctx, "482913")).toEqual([]);
      expect(await countsOf(ctx)).toEqual(Array(5).fill({ received: 2, listed: 1 }));
      expect((await changesOf(ctx)).slice(before)).toEqual([
        { kind, message_id: 2, number_id: 1, tags: TAGS },
      ]);
      expect(await deedsOf(ctx)).toEqual([
        { actor: "system:cli", action: `message.${name}`, subject: id, detail: {}, reason: REASON },
      ]);
    },
  );

  test("hides the text and keeps the original; what is not listed stays as it is", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const id = await storeOne(ctx, { text: "heron 482913" });
    const unlisted = await storeOne(ctx, { to: `+${US_NUMBER}` });
    expect(await hideMessage(ctx, { id, reason: REASON })).toBe(true);
    expect(
      await ctx.query("select text, codes, visibility, listed from messages where id = 1"),
    ).toEqual([{ text: "", codes: null, visibility: "hidden", listed: 0 }]);
    expect(await ctx.query("select message_id from message_originals")).toHaveLength(2);

    const before = await everything(ctx);
    expect(await hideMessage(ctx, { id, reason: REASON })).toBe(false);
    expect(await hideMessage(ctx, { id: unlisted, reason: REASON })).toBe(false);
    expect(await everything(ctx)).toEqual(before);
  });

  test("deletes messages of every visibility, and leaves nothing of them", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const ids = [
      await storeOne(ctx, { text: "heron one" }),
      await storeOne(ctx, { from: "Banco Mar", text: "heron two" }),
      await storeOne(ctx, { to: `+${US_NUMBER}`, text: "heron three" }),
      await storeOne(ctx, { from: "+12125550177", text: "heron four" }),
      await storeOne(ctx, { text: "heron five" }),
    ];
    await hideMessage(ctx, { id: ids[4]!, reason: REASON });
    for (const id of ids) await deleteMessage(ctx, { id, reason: REASON });

    expect(await ctx.query("select id from messages")).toEqual([]);
    expect(await ctx.query("select message_id from message_originals")).toEqual([]);
    expect(await ctx.indexed("heron")).toEqual([]);
    // A sender that may be a person goes with its last message.
    expect((await ctx.query("select key from senders order by key")).map(({ key }) => key)).toEqual(
      ["banco mar", "harbour"],
    );
    const kinds = (await changesOf(ctx)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "message-deleted")).toHaveLength(3);
    await expect(deleteMessage(ctx, { id: ids[0]!, reason: REASON })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("redacts every place of the words, unit for unit, for readers and for search", async () => {
    const ctx = await make();
    await add(ctx);
    const text = "Maria 👩‍🔬, code 482913 for Maria Velez, or code 104417";
    const id = await storeOne(ctx, { text });
    const before = (await changesOf(ctx)).length;

    expect(
      await redactMessage(ctx, { id, texts: ["Maria", "👩‍🔬", "82913 for"], reason: REASON }),
    ).toBe(4);

    const [card] = (await getHomePage(ctx, {})).messages.messages;
    const shown = "█████ █████, code 4█████████ █████ Velez, or code 104417";
    expect(card!.text).toBe(shown);
    expect(card!.text).toHaveLength(text.length);
    expect(card!.codes).toEqual([
      expect.objectContaining({ code: "104417", raw: "104417", start: shown.indexOf("104417") }),
    ]);
    for (const q of ["maria", "482913", "for"]) expect(await found(ctx, q), q).toEqual([]);
    for (const q of ["velez", "104417"]) expect(await found(ctx, q), q).toEqual([id]);
    expect(await countsOf(ctx)).toEqual(Array(5).fill({ received: 1, listed: 1 }));
    expect((await changesOf(ctx)).slice(before)).toEqual([
      {
        kind: "message-redacted",
        message_id: 1,
        number_id: 1,
        tags: expect.stringContaining(TAGS),
      },
    ]);
    expect(await deedsOf(ctx)).toEqual([
      {
        actor: "system:cli",
        action: "message.redact",
        subject: id,
        detail: { places: 4 },
        reason: REASON,
      },
    ]);
    expect(await ctx.query("select message_id from message_originals")).toHaveLength(1);
  });

  test("redacts any part of any text, and deletes it without a trace afterwards", async () => {
    const ctx = await make();
    await add(ctx);
    await fc.assert(
      fc.asyncProperty(hostileText, fc.nat(), fc.nat(), async (received, from, count) => {
        const id = await storeOne(ctx, { text: `${received} heron 482913` });
        const [{ text }] = (await ctx.query(
          "select text from messages order by id desc limit 1",
        )) as [{ text: string }];
        const start = from % Math.max(text.length, 1);
        const word = text.slice(start, start + 1 + (count % 12));
        const outcome = await redactMessage(ctx, { id, texts: [word], reason: REASON }).catch(
          (error) => error.kind,
        );
        const [row] = await ctx.query("select text, codes from messages order by id desc limit 1");
        // Withheld: it began as a bank's tag.
        if (text === "" || !word.isWellFormed()) {
          expect(outcome).toBe("invalid");
          expect(row!.text).toBe(text);
        } else {
          expect(outcome).toBeGreaterThan(0);
          expect(row!.text).toHaveLength(text.length);
          // Words that hold a █ of a mask may stand there anew, before what follows them: `█aa`.
          if (!word.includes("█")) expect(row!.text).not.toContain(word);
          for (const { code, start, end } of unpackCodes(row!.codes, row!.text)) {
            expect(row!.text.slice(start, end).replaceAll(/\P{N}/gu, "")).toBe(
              text.slice(start, end).replaceAll(/\P{N}/gu, ""),
            );
            expect(code).not.toContain("█");
          }
        }
        await deleteMessage(ctx, { id, reason: REASON });
        expect(await ctx.indexed("heron")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("changes nothing where there is nothing to redact", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const shown = await storeOne(ctx, { text: "heron 482913" });
    const withheld = await storeOne(ctx, { from: "Banco Mar", text: "heron 482913" });
    const unlisted = await storeOne(ctx, { to: `+${US_NUMBER}`, text: "heron 482913" });
    const hidden = await storeOne(ctx, { text: "heron 482913" });
    await hideMessage(ctx, { id: hidden, reason: REASON });
    const before = await everything(ctx);
    const cases: [id: string, texts: string[], sentence: RegExp][] = [
      [shown, ["heron", "gull"], /does not hold "gull"/],
      [shown, ["Heron"], /does not hold "Heron"/],
      [shown, [""], /does not hold ""/],
      [shown, ["\ud83d"], /does not hold/],
      [shown, [], /No text/],
      [withheld, ["heron"], /is not public/],
      [unlisted, ["heron"], /is not public/],
      [hidden, ["heron"], /is not public/],
    ];
    for (const [id, texts, sentence] of cases) {
      const redaction = redactMessage(ctx, { id, texts, reason: REASON });
      await expect(redaction).rejects.toMatchObject({
        kind: "invalid",
        message: expect.stringMatching(sentence),
      });
    }
    expect(await everything(ctx)).toEqual(before);
  });

  test("hides and deletes what is withheld", async () => {
    const ctx = await make();
    await add(ctx);
    const ids = [
      await storeOne(ctx, { from: "Banco Mar" }),
      await storeOne(ctx, { from: "Banco Mar" }),
    ];
    expect(await hideMessage(ctx, { id: ids[0]!, reason: REASON })).toBe(true);
    await deleteMessage(ctx, { id: ids[1]!, reason: REASON });
    expect((await getHomePage(ctx, {})).messages.messages).toEqual([]);
    expect(await countsOf(ctx)).toEqual(Array(5).fill({ received: 2, listed: 0 }));
    expect((await changesOf(ctx)).map(({ kind }) => kind)).toEqual([
      "number-added",
      "message-added",
      "message-added",
      "message-hidden",
      "message-deleted",
    ]);
  });

  test("answers ids that nobody has, and reasons that say nothing, without a change", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx);
    const before = await everything(ctx);
    const verbs = [
      hideMessage,
      deleteMessage,
      (context: ContractContext, input: { id: string; reason: string }) =>
        redactMessage(context, { ...input, texts: ["Boat"] }),
    ];
    for (const verb of verbs) {
      for (const unknown of ["", "1", "msg_", publicId(ctx.keyring, 2), id.toUpperCase()]) {
        await expect(verb(ctx, { id: unknown, reason: REASON })).rejects.toMatchObject({
          kind: "not-found",
        });
      }
      for (const reason of ["", " \n", "x".repeat(501)]) {
        await expect(verb(ctx, { id, reason })).rejects.toMatchObject({ kind: "invalid" });
      }
    }
    expect(await everything(ctx)).toEqual(before);
  });

  test("takes one message once, however many ask at the same time", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx);
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => hideMessage(ctx, { id, reason: REASON })),
      ...Array.from({ length: 5 }, () => deleteMessage(ctx, { id, reason: REASON })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array(6).fill("fulfilled"),
      ...Array(4).fill("rejected"),
    ]);
    expect(await countsOf(ctx)).toEqual(Array(5).fill({ received: 1, listed: 0 }));
    expect((await deedsOf(ctx)).map(({ action }) => action)).toEqual([
      "message.hide",
      "message.delete",
    ]);
  });
}
