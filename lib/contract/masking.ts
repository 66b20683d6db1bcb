import { expect, test } from "vitest";
import { setPublicCopy } from "#db/queries/messages.ts";
import { deleteTokens, insertTokens } from "#db/queries/search.ts";
import { step, transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { replay } from "#lib/live/replay.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { reindexMessages } from "#lib/reindex/reindex-messages.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { add, storeOne } from "#lib/testing/inbox.ts";

const TEXT = "415263 is your Tern code. Write to ann@tern.example or ring 787-555-0142";
const MASKED = "415263 is your Tern code. Write to ████████████████ or ring ████████████";

const again = (ctx: ContractContext) =>
  reindexMessages(ctx, { isFromStart: true, onProgress() {} });

const shown = async (ctx: ContractContext) => (await getHomePage(ctx, {})).messages.messages;

const finds = async (ctx: ContractContext, q: string) =>
  (await getSearchPage(ctx, { q })).messages.messages.length;

/** Puts the only message into the state that a version without masking would have left. */
async function unmask({ db, query }: ContractContext): Promise<void> {
  const [row] = await query("select id, codes from messages");
  const { id, codes } = row as { id: number; codes: string | null };
  await transaction(db, function* () {
    yield* step(
      setPublicCopy(db, { id: Number(id), text: TEXT, codes, serviceId: null, formatId: null }),
    );
    yield* step(deleteTokens(db, { id: Number(id), tokens: textTokens(MASKED).join(" ") }));
    yield* step(insertTokens(db, { id: Number(id), tokens: textTokens(TEXT).join(" ") }));
  });
}

export function maskingContract(make: MakeContext): void {
  test("shows, finds and streams nothing of personal data, and the code beside it", async () => {
    const ctx = await make();
    await add(ctx);
    const seq = await newestSeq(ctx);
    await storeOne(ctx, { text: TEXT });
    const [card] = await shown(ctx);
    expect(card).toMatchObject({ text: MASKED, codes: [{ code: "415263" }] });
    const { events } = await replay(ctx, "home", seq);
    expect(JSON.stringify(events)).toContain(MASKED);
    expect(JSON.stringify(events)).not.toContain("0142");
    expect(await finds(ctx, "tern")).toBe(1);
    for (const q of ["ann", "0142", "555"]) expect(await finds(ctx, q)).toBe(0);
  });

  test("leaves out of a sender's name what is personal", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "Tern DE37999999000000000040" });
    await storeOne(ctx, { from: "Ann <ann@tern.example>" });
    const titles = JSON.stringify(await ctx.query("select title, slug from senders"));
    expect(titles).not.toMatch(/9999|ann/i);
  });

  test.each([["with"], ["without"]])(
    "masks older messages %s their originals, and tells open pages",
    async (how) => {
      const ctx = await make();
      await add(ctx);
      const id = await storeOne(ctx, { text: TEXT });
      await unmask(ctx);
      if (how === "without") await ctx.query("delete from message_originals");
      const seq = await newestSeq(ctx);
      expect(await again(ctx)).toMatchObject({ read: 1, masked: 1, told: 1 });
      const cards = await shown(ctx);
      expect(cards[0]).toMatchObject({ id, text: MASKED, codes: [{ code: "415263" }] });
      const { events } = await replay(ctx, "home", seq);
      expect(events).toHaveLength(1);
      for (const q of ["ann", "0142"]) expect(await finds(ctx, q)).toBe(0);
      expect(await again(ctx)).toMatchObject({ changed: 0, masked: 0, told: 0 });
    },
  );

  test("keeps what was redacted before it was masked", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: TEXT });
    await unmask(ctx);
    await redactMessage(ctx, { id, texts: ["Tern", "ring 787"], reason: "a test" });
    await again(ctx);
    const [card] = await shown(ctx);
    expect(card!.text).toBe(
      "415263 is your ████ code. Write to ████████████████ or █████████████████",
    );
  });
}
