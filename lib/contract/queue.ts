import { expect, test } from "vitest";
import { transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getModeratedList } from "#lib/messages/get-moderated-list.ts";
import { getModeratedMessage } from "#lib/messages/get-moderated-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { publishMessage } from "#lib/messages/publish-message.ts";
import { countNewReviews, getQueuePage, type QueueTab } from "#lib/reviews/get-queue-page.ts";
import { openReview } from "#lib/reviews/open-review.ts";
import { add, PR_NUMBER, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const reason = "looked at";

async function walkQueue(ctx: ContractContext, tab: QueueTab): Promise<string[][]> {
  const pages: string[][] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const page = await getQueuePage(ctx, { tab, before });
    pages.push(page.items.map(({ id }) => id));
    before = page.older;
  }
  return pages;
}

export function queueContract(make: MakeContext): void {
  test("shows what waits by its cause, newest first, page by page, without a withheld word", async () => {
    const ctx = await make();
    await add(ctx);
    const withheld: string[] = [];
    for (let n = 0; n < 30; n++) withheld.unshift(await storeOne(ctx, { from: "Banco Mar" }));
    const reported = await storeOne(ctx, { text: "Your code is 482913" });
    const report = { messageId: 31, cause: "reported" as const };
    await transaction(ctx.db, () => openReview(ctx, report));
    await transaction(ctx.db, () => openReview(ctx, report));

    expect(await walkQueue(ctx, "withheld")).toEqual([withheld.slice(0, 25), withheld.slice(25)]);
    const page = await getQueuePage(ctx, { tab: "reported", before: "nonsense" });
    expect(page).toMatchObject({ counts: { reported: 1, rule: 0, withheld: 30 }, older: null });
    expect(page.items).toMatchObject([
      { id: reported, text: "Your code is 482913", reports: 2, rule: null, outcome: null },
    ]);
    const [first] = (await getQueuePage(ctx, { tab: "withheld" })).items;
    expect(first).toMatchObject({ text: null, codes: [], withheldFor: "bank" });
    expect(first!.rule).toMatchObject({ name: "Banks" });
    const after = withheld[3]!;
    expect(await countNewReviews(ctx, { tab: "withheld", after })).toBe(3);
    expect(await countNewReviews(ctx, { tab: "withheld", after: null })).toBe(30);

    expect((await getQueuePage(ctx, {})).tab).toBe("reported");
    await publishMessage(ctx, { id: reported, reason });
    expect((await getQueuePage(ctx, {})).tab).toBe("withheld");
    await publishMessage(ctx, { id: withheld[0]!, reason });
    expect(await walkQueue(ctx, "done")).toEqual([[reported, withheld[0]]]);
    const done = await getQueuePage(ctx, { tab: "done" });
    expect(done.counts.withheld).toBe(29);
    const published = { outcome: "published", visibility: "public" };
    expect(done.items).toMatchObject([published, published]);
  });

  test("lists messages of every visibility, and finds what is asked for", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const shown = await storeOne(ctx, { text: "a heron" });
    const other = await storeOne(ctx, { from: "Pier", text: "a gull" });
    const withheld = await storeOne(ctx, { from: "Banco Mar", text: "a heron" });
    const hidden = await storeOne(ctx, { text: "a heron" });
    await hideMessage(ctx, { id: hidden, reason });
    const unlisted = await storeOne(ctx, { to: `+${US_NUMBER}`, text: "a heron" });
    const cases: [Parameters<typeof getModeratedList>[1], string[], string | null][] = [
      [{}, [unlisted, hidden, withheld, other, shown], null],
      [{ visibility: "public" }, [other, shown], null],
      [{ visibility: "withheld" }, [withheld], null],
      [{ visibility: "hidden" }, [unlisted, hidden], null],
      [{ visibility: "private" }, [], null],
      [{ q: "heron" }, [shown], "words"],
      [{ q: "heron", visibility: "public" }, [shown], "words"],
      [{ q: "heron", visibility: "withheld" }, [], "words"],
      [{ q: "a", sender: "pier" }, [other], "words"],
      [{ sender: "pier" }, [other], null],
      [{ sender: "harbour", visibility: "hidden" }, [unlisted, hidden], null],
      [{ number: PR_NUMBER }, [hidden, withheld, other, shown], null],
      [{ number: PR_NUMBER, sender: "pier" }, [other], null],
      [{ number: US_NUMBER, visibility: "public" }, [], null],
      [{ number: "17875550199" }, [], null],
      [{ sender: "nobody" }, [], null],
      [{ before: hidden }, [withheld, other, shown], null],
      [{ before: "nonsense", visibility: "public" }, [other, shown], null],
    ];
    for (const [input, expected, limit] of cases) {
      const list = await getModeratedList(ctx, input);
      expect(
        list.messages.map(({ id }) => id),
        JSON.stringify(input),
      ).toEqual(expected);
      expect(list).toMatchObject({ older: null, limit });
    }
  });

  test("goes on where it stopped looking", async () => {
    const ctx = await make();
    await add(ctx);
    const ids: string[] = [];
    for (let n = 0; n < 60; n++) ids.unshift(await storeOne(ctx));
    const first = await getModeratedList(ctx, {});
    const second = await getModeratedList(ctx, { before: first.older! });
    expect([...first.messages, ...second.messages].map(({ id }) => id)).toEqual(ids);
    expect(second.older).toBeNull();
  });

  test("tells all of one message, and what was done to it", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { from: "Banco Mar" });
    await publishMessage(ctx, { id, reason });
    await hideMessage(ctx, { id, reason });
    expect(await getModeratedMessage(ctx, { id })).toMatchObject({
      id,
      visibility: "hidden",
      text: null,
      hasOriginal: true,
      reports: { count: 0 },
      encoding: "gsm-7",
      segments: 1,
      review: { isOpen: false, cause: "withheld", rule: "Banks" },
      history: [
        { action: "message.hide", actor: "system:cli", before: "public", after: "hidden", reason },
        { action: "message.publish", before: "withheld", after: "public", reason },
      ],
    });
    const plain = await storeOne(ctx);
    expect(await getModeratedMessage(ctx, { id: plain })).toMatchObject({ review: null });
    for (const unknown of ["", "1", publicId(ctx.keyring, 99)]) {
      expect(await getModeratedMessage(ctx, { id: unknown })).toBeNull();
    }
  });
}
