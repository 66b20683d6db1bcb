import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { ChangeFeed, type RecordedChange } from "#lib/live/change-feed.ts";
import type { LiveEvent } from "#lib/live/live-event.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { serviceTag } from "#lib/live/packed-tags.ts";
import { replay } from "#lib/live/replay.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { getServicePage } from "#lib/services/get-service-page.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;

type Seen = { seq: number; messages: MessageCard[] };
type Read = (ctx: ContractContext) => Promise<Seen | null>;

/** Each page that is live, with the tag of its stream. */
const pages: [tag: string, read: Read][] = [
  ["home", async (ctx) => seen(await getHomePage(ctx, {}))],
  [`number:${PR_NUMBER}`, async (ctx) => seen(await getNumberPage(ctx, { e164: PR_NUMBER }))],
  ["country:PR", async (ctx) => seen(await getCountryPage(ctx, { slug: "puerto-rico" }))],
  [serviceTag("gull"), async (ctx) => seen(await getServicePage(ctx, { slug: "gull" }))],
  ["sender:harbour", async (ctx) => seen(await getSenderPage(ctx, { slug: "harbour" }))],
];

function seen(page: { seq: number; messages: { messages: MessageCard[] } } | null): Seen | null {
  return page && { seq: page.seq, messages: page.messages.messages };
}

/** What an open page shows after an event. */
function applied(messages: MessageCard[], event: LiveEvent): MessageCard[] {
  switch (event.kind) {
    case "message-added":
      return [event.message, ...messages];
    case "message-redacted":
      return messages.map((one) => (one.id === event.message.id ? event.message : one));
    case "message-hidden":
    case "message-deleted":
      return messages.filter(({ id }) => id !== event.id);
    default:
      return messages;
  }
}

const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant("store" as const), nth: fc.nat(3) }) },
    fc.record({ act: fc.constantFrom("hide", "delete", "redact", "look"), nth: fc.nat(6) }),
  ),
  { minLength: 1, maxLength: 14 },
);

const arrivals = [
  { from: "Harbour", to: `+${PR_NUMBER}` },
  { from: "Harbour", to: `+${US_NUMBER}`, text: "[Gull] Your code is 482913" },
  { from: "Lighthouse", to: `+${PR_NUMBER}` },
  { from: "Banco Mar", to: `+${PR_NUMBER}` },
];

export function liveContract(make: MakeContext): void {
  test("keeps any open page equal to a new one by what came after its watermark", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (script) => {
        await using ctx = await make();
        await add(ctx);
        await add(ctx, US_NUMBER);
        await storeOne(ctx, { text: "[Gull] Your code is 415263" });
        const open = new Map<string, Seen>();
        for (const [tag, read] of pages) open.set(tag, (await read(ctx))!);
        const catchUp = async () => {
          for (const [tag, page] of open) {
            const { seq, reset, events } = await replay(ctx, tag, page.seq);
            expect(reset).toBe(false);
            const messages = events.reduce((all, { event }) => applied(all, event), page.messages);
            open.set(tag, { seq, messages });
          }
        };
        const ids: string[] = [];
        for (const { act, nth } of script) {
          const id = ids[nth] ?? "";
          const reason = "a test";
          if (act === "store") ids.push(await storeOne(ctx, arrivals[nth]!));
          if (act === "hide") await hideMessage(ctx, { id, reason }).catch(() => {});
          if (act === "delete") await deleteMessage(ctx, { id, reason }).catch(() => {});
          if (act === "redact") {
            await redactMessage(ctx, { id, reason, texts: ["leaves"] }).catch(() => {});
          }
          if (act === "look") await catchUp();
        }
        await catchUp();
        for (const [tag, read] of pages) {
          expect(open.get(tag)!.messages).toEqual((await read(ctx))!.messages);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("tells nothing of the text of a message that is gone", async () => {
    const ctx = await make();
    await add(ctx);
    const from = await newestSeq(ctx);
    const id = await storeOne(ctx, { text: "kelp and brine" });
    await retireNumber(ctx, PR_NUMBER);
    const { events } = await replay(ctx, "home", from);
    expect(events.map(({ event }) => event)).toEqual([
      { kind: "number-retired", number: PR_NUMBER },
      { kind: "message-hidden", id },
    ]);
  });

  test("asks for a new page when too much was missed, or what is kept no longer, or never was", async () => {
    const ctx = await make();
    await add(ctx);
    const from = await newestSeq(ctx);
    await store(ctx, ...Array.from({ length: 1001 }, () => sms()));
    const newest = await newestSeq(ctx);
    expect(await replay(ctx, "home", from)).toEqual({ seq: newest, reset: true, events: [] });
    expect(await replay(ctx, "sender:nobody", from)).toMatchObject({ reset: false, seq: newest });
    expect(await replay(ctx, "home", newest + 1)).toMatchObject({ reset: true, seq: newest });
    ctx.advance(3 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await replay(ctx, "home", from)).toMatchObject({ reset: true, seq: newest });
    expect(await replay(ctx, "home", newest)).toMatchObject({ reset: false, events: [] });
  });

  test("hands on every change once and in order, of this process and of others", async () => {
    const ctx = await make();
    await add(ctx);
    const feed = await ChangeFeed.start(ctx);
    const told: RecordedChange[] = [];
    feed.onChanges((changes) => told.push(...changes));
    await Promise.all(Array.from({ length: 40 }, () => store(ctx, sms(), sms())));
    await vi.waitFor(() => expect(told.length).toBe(80), 10_000);
    await storeOne({ ...ctx, db: await ctx.connect() });
    await vi.waitFor(() => expect(told.length).toBe(81), { timeout: 5000 });
    const seqs = told.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(new Set(seqs).size).toBe(81);
    expect(feed.seq).toBe(seqs.at(-1));
    expect(told[0]).toMatchObject({
      kind: "message-added",
      tags: ["home", `number:${PR_NUMBER}`, "country:PR", "sender:harbour"],
    });
    feed.stop();
    await storeOne(ctx);
    expect(told.length).toBe(81);
  });
}
