import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { packTags } from "#lib/live/packed-tags.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { ensureService } from "#lib/services/ensure-service.ts";
import { getServiceList } from "#lib/services/get-service-list.ts";
import { getServicePage } from "#lib/services/get-service-page.ts";
import { identifyService } from "#lib/services/identify-service.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const reason = "names a person";

const letter = (nth: number) => String.fromCharCode(65 + nth);
const naming = (name: string) => `[${name}] Your code is 415263`;

/** Stores a message that names a service. @returns its id */
function name(ctx: ContractContext, service: string, from = "22395"): Promise<string> {
  return storeOne(ctx, { from, text: naming(service) });
}

async function slugOf(ctx: ContractContext, service: string): Promise<string | null> {
  await name(ctx, service);
  const [latest] = (await getHomePage(ctx, {})).messages.messages;
  return latest!.service?.slug ?? null;
}

async function listed(ctx: ContractContext) {
  return (await getServiceList(ctx, {})).page.services;
}

/** What each verb that takes a message from the public is called with. */
const takedowns: [string, (ctx: ContractContext, id: string) => Promise<unknown>][] = [
  ["hidden", (ctx, id) => hideMessage(ctx, { id, reason })],
  ["deleted", (ctx, id) => deleteMessage(ctx, { id, reason })],
  ["redacted", (ctx, id) => redactMessage(ctx, { id, reason, texts: ["Kittiwake"] })],
  [
    "expired",
    (ctx) => {
      ctx.advance(8 * DAY_MS);
      return runRetention(ctx, 7);
    },
  ],
  ["retired with its number", (ctx) => retireNumber(ctx, PR_NUMBER)],
];

export function servicesContract(make: MakeContext): void {
  test("are one service however they are written and whoever sends them, titled as last written", async () => {
    const ctx = await make();
    await add(ctx);
    await name(ctx, "Tiktok", "22395");
    await name(ctx, "TIKTOK", "+9009");
    await name(ctx, "TikTok", "TikTok");
    const page = (await getServicePage(ctx, { slug: "tiktok" }))!;
    expect(page.service).toEqual({
      slug: "tiktok",
      title: "TikTok",
      received: 3,
      listed: 3,
      lastMessageAt: new Date(ctx.now()).toISOString(),
    });
    expect(page.messages.messages.map(({ sender }) => sender.title)).toEqual([
      "TikTok",
      "+9009",
      "22395",
    ]);
    expect(page.messages.messages.every(({ service }) => service?.title === "TikTok")).toBe(true);
    expect(await listed(ctx)).toEqual([page.service]);
  });

  test.each([
    ["Dutch Bros", "dutch-bros"],
    ["Альфа", "альфа"],
    ["小红书", "小红书"],
    ["까치", "까치"],
  ])("named %s have the page %s", async (service, slug) => {
    const ctx = await make();
    await add(ctx);
    expect(await slugOf(ctx, service)).toBe(slug);
    expect((await getServicePage(ctx, { slug }))!.service.title).toBe(service);
  });

  test("with names that wish for one slug have a page each, for good", async () => {
    const ctx = await make();
    const suffix = createHash("sha256").update("dutch-bros").digest("hex").slice(0, 8);
    const names = ["Dutch Bros", `Dutch Bros ${suffix}`, "Dutch-Bros", "Dutch & Bros"];
    const ensure = async (each: string) => {
      const identity = identifyService(each)!;
      return (await transaction(ctx.db, () => ensureService(ctx, identity, ctx.now()))).slug;
    };
    const slugs: string[] = [];
    for (const each of names) slugs.push(await ensure(each));
    expect(new Set(slugs).size).toBe(names.length);
    for (const [i, each] of names.entries()) expect(await ensure(each)).toBe(slugs[i]);
  });

  test("are told by the page's messages and by their change, and by nothing that is withheld", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await storeOne(ctx, { from: "Banco Mar", text: naming("Kittiwake") });
    await storeOne(ctx, { to: `+${US_NUMBER}`, text: naming("Guillemot") });
    expect(await listed(ctx)).toEqual([]);
    expect(await ctx.query("select service_id from messages where service_id is not null")).toEqual(
      [],
    );
    await name(ctx, "Tern");
    expect(await ctx.query("select tags from changes order by seq desc limit 1")).toEqual([
      {
        tags: packTags({
          e164: PR_NUMBER,
          country: "PR",
          senderSlug: "22395",
          serviceSlug: "tern",
        }),
      },
    ]);
    expect(await ctx.query("select key from services")).toEqual([{ key: "tern" }]);
  });

  test.each(takedowns)("go with their last message when it is %s", async (_, takeDown) => {
    const ctx = await make();
    await add(ctx);
    const id = await name(ctx, "Kittiwake");
    expect((await getServicePage(ctx, { slug: "kittiwake" }))!.service.listed).toBe(1);
    await takeDown(ctx, id);
    expect(await getServicePage(ctx, { slug: "kittiwake" })).toBeNull();
    expect(await listed(ctx)).toEqual([]);
    expect(await ctx.query("select ref from hourly_counts where kind = 'service'")).toEqual([]);
  });

  test("keep their page, their counts and their date while a message names them", async () => {
    const ctx = await make();
    await add(ctx);
    await name(ctx, "Tern");
    const first = ctx.now();
    ctx.advance(1000);
    const ids = [await name(ctx, "Tern"), await name(ctx, "Tern"), await name(ctx, "Gull")];
    await hideMessage(ctx, { id: ids[0]!, reason });
    await redactMessage(ctx, { id: ids[1]!, reason, texts: ["Tern"] });
    const { service, more } = (await getServicePage(ctx, { slug: "tern" }))!;
    expect(service).toMatchObject({ listed: 1, lastMessageAt: new Date(first).toISOString() });
    expect(more.map(({ slug }) => slug)).toEqual(["gull"]);
  });

  test("stay when other words of their message are redacted", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await name(ctx, "Tern");
    await redactMessage(ctx, { id, reason, texts: ["Your"] });
    expect((await getServicePage(ctx, { slug: "tern" }))!.service).toMatchObject({ listed: 1 });
  });

  test("are paged without skipping or repeating one", async () => {
    const ctx = await make();
    await add(ctx);
    for (let i = 0; i < 12; i++) {
      const batch = Array.from({ length: 10 }, (_, j) =>
        sms({ text: naming(`Tern ${letter(i)}${letter(j)}`) }),
      );
      await store(ctx, ...batch);
      if (i % 3 === 0) ctx.advance(1000);
    }
    const slugs: string[] = [];
    let before: string | null = null;
    let first: string | null = null;
    do {
      const { page }: Awaited<ReturnType<typeof getServiceList>> = await getServiceList(
        ctx,
        before ? { before } : {},
      );
      slugs.push(...page.services.map(({ slug }) => slug));
      first = page.newer;
      before = page.older;
    } while (before);
    expect(slugs).toHaveLength(120);
    expect(new Set(slugs).size).toBe(120);
    const { page } = await getServiceList(ctx, { after: first! });
    expect(page.services.map(({ slug }) => slug)).toEqual(slugs.slice(50, 100));
  });

  test("have a bounded name on one line, and a slug of their own, whatever a message says", async () => {
    const ctx = await make();
    await add(ctx);
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        await name(ctx, text);
        await storeOne(ctx, { text });
      }),
      { numRuns: 60 },
    );
    for (const { key, title, slug } of await ctx.query("select key, title, slug from services")) {
      expect(title.length).toBeLessThanOrEqual(40);
      expect(title).not.toMatch(/[\n\r\p{Cc}\p{Cf}\u202e]/u);
      expect(title.isWellFormed()).toBe(true);
      expect(key).toMatch(/[\p{L}\p{N}]/u);
      expect(slug).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
    }
  });
}
