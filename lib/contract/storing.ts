import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { findSource } from "#db/queries/sources.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { seedDemo } from "#lib/demo/seed-demo.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { RESENT_WITHIN_MS } from "#lib/ingest/find-sent-before.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { forgetRuleset } from "#lib/rules/load-ruleset.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { routeDevice } from "#lib/sources/route-device.ts";
import { add, PR_NUMBER, SOURCE, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";
import { newSource } from "#lib/testing/new-source.ts";

const rows = ({ query }: ContractContext) => query("select * from messages order by id");
const changes = ({ query }: ContractContext) => query("select * from changes order by seq");
const originals = ({ query }: ContractContext) =>
  query("select * from message_originals order by message_id");

async function cards(ctx: ContractContext) {
  return (await getHomePage(ctx, {})).messages.messages;
}

export function storingContract(make: MakeContext): void {
  test("keeps a public copy with its codes, and the original sealed", async () => {
    const ctx = await make();
    await add(ctx);
    const text = "415263 is your Tern code. https://tern.example/in?token=tide";
    const id = await storeOne(ctx, { from: "Tern", text, sentAt: 1_000, sentClock: "smsc" });
    expect(await cards(ctx)).toEqual([
      {
        id,
        sender: { title: "Tern", slug: "tern" },
        service: { title: "Tern", slug: "tern" },
        number: { e164: PR_NUMBER, display: "+1 787-555-0101" },
        country: "PR",
        text: "415263 is your Tern code. tern.example",
        withheldFor: null,
        codes: [expect.objectContaining({ code: "415263", raw: "415263", start: 0, end: 6 })],
        sentAt: "1970-01-01T00:00:01.000Z",
        sentClock: "smsc",
        receivedAt: new Date(ctx.now()).toISOString(),
      },
    ]);
    const [row] = await originals(ctx);
    expect(row!.key_id).toBe(ctx.keyring.keyId);
    expect(JSON.parse(ctx.keyring.open(row!.sealed, "message"))).toEqual({
      from: "Tern",
      to: `+${PR_NUMBER}`,
      text,
    });
    expect(() => ctx.keyring.open(row!.sealed, "source")).toThrow();
    expect(Buffer.from(row!.sealed).includes("token")).toBe(false);
  });

  test("stores requests in the order in which they came, also the very first ones", async () => {
    const ctx = await make();
    await add(ctx);
    const asked: Promise<string>[] = [];
    // They come before the rules are read, while they are, just when they are, and after a change.
    for (let nth = 0; nth < 240; nth++) {
      if (nth % 80 === 40) forgetRuleset(ctx);
      asked.push(storeOne(ctx));
      if (nth % 8 === 0) await turn();
      else await null;
    }
    const ids = await Promise.all(asked);
    const stored = (await rows(ctx)).map(({ id }) => publicId(ctx.keyring, id));
    expect(ids).toEqual(stored);
  });

  test("withholds what a sensitive sender sends: listed, without text, found by no search", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { from: "Banco Mar", text: "banco: 415263 es tu clave heron" });
    expect(await cards(ctx)).toEqual([
      expect.objectContaining({ id, text: null, withheldFor: "bank", codes: [] }),
    ]);
    expect(await rows(ctx)).toMatchObject([
      { text: "", codes: null, service_id: null, visibility: "withheld", listed: 1 },
    ]);
    expect((await getSearchPage(ctx, { q: "heron" })).messages.messages).toEqual([]);
    expect((await changes(ctx)).at(-1)).toMatchObject({ kind: "message-added" });
  });

  test.each([
    ["reserve", "hidden", 1],
    ["cooling", "hidden", 1],
    ["lease", "private", 0],
  ])("hides what comes in a %s term from everyone", async (kind, visibility, counted) => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await ctx.query(`update terms set kind = '${kind}' where kind = 'reserve'`);
    const before = (await changes(ctx)).length;
    await storeOne(ctx, { to: `+${US_NUMBER}`, from: "Tern", text: "415263 is your heron code" });
    expect(await rows(ctx)).toMatchObject([
      { text: "", codes: null, service_id: null, visibility, listed: 0 },
    ]);
    expect(await originals(ctx)).toHaveLength(1);
    expect(await cards(ctx)).toEqual([]);
    expect((await getSearchPage(ctx, { q: "heron" })).messages.messages).toEqual([]);
    expect(await getNumberPage(ctx, { e164: US_NUMBER })).toBeNull();
    expect(await getSenderPage(ctx, { slug: "tern" })).toBeNull();
    expect(await changes(ctx)).toHaveLength(before);
    expect(await ctx.query("select received, listed from numbers order by id")).toEqual([
      { received: 0, listed: 0 },
      { received: counted, listed: 0 },
    ]);
  });

  test("keeps what no number of ours received apart, sealed, once per id", async () => {
    const ctx = await make();
    const lost = sms({ text: "heron", providerId: "a" });
    expect(await store(ctx, lost, lost, sms())).toEqual(
      Array.from({ length: 3 }, () => ({ status: "unrouted" })),
    );
    expect(await store(ctx, lost)).toEqual([{ status: "unrouted" }]);
    expect(await rows(ctx)).toEqual([]);
    const kept = await ctx.query("select * from unrouted_messages order by id");
    expect(kept).toHaveLength(2);
    expect(JSON.parse(ctx.keyring.open(kept[0]!.sealed, "message"))).toMatchObject({
      text: "heron",
    });
    expect(await changes(ctx)).toEqual([]);
  });

  test("keeps what requests at once have in common, whichever of them is refused", async () => {
    const ctx = await make();
    await add(ctx);
    const tern = (text: string) => sms({ from: "Tern", text });
    const proof = (body: string) => ({ nonce: "once", body: Buffer.from(body) });
    await storeMessages(ctx, SOURCE, [tern("one")], proof("first"));
    const outcomes = await Promise.allSettled([
      store(ctx, tern("415263 is your Heron code")),
      storeMessages(ctx, SOURCE, [sms({ from: "Grebe", text: "none" })], proof("second")),
      store(ctx, tern("526374 is your Heron code"), sms({ from: "Grebe", text: "two" })),
    ]);
    expect(outcomes).toMatchObject([
      { status: "fulfilled" },
      { status: "rejected", reason: { code: "replayed" } },
      { status: "fulfilled", value: [{ status: "stored" }, { status: "stored" }] },
    ]);
    expect(await ctx.query("select title, received from senders order by id")).toEqual([
      { title: "Tern", received: 3 },
      { title: "Grebe", received: 1 },
    ]);
    expect(await ctx.query("select title, received from services")).toEqual([
      { title: "Heron", received: 2 },
    ]);
    expect(await ctx.query("select received from numbers")).toEqual([{ received: 4 }]);
    expect(await changes(ctx)).toHaveLength(5);
  });

  test("adds the number that a source may register, once", async () => {
    const ctx = await make();
    const source = { id: 2, registersNumbers: true };
    const results = await Promise.all(
      Array.from({ length: 5 }, () => storeMessages(ctx, source, [sms(), sms()])),
    );
    expect(results.flat().every(({ status }) => status === "stored")).toBe(true);
    expect(await ctx.query("select e164, country, status, received from numbers")).toEqual([
      { e164: PR_NUMBER, country: "PR", status: "active", received: 10 },
    ]);
    expect(await ctx.query("select numbers from countries")).toEqual([{ numbers: 1 }]);
    expect((await changes(ctx)).filter(({ kind }) => kind === "number-added")).toHaveLength(1);
  });

  test("finds for the rest of a commit what one of its requests added", async () => {
    const ctx = await make();
    const registering = { id: 2, registersNumbers: true };
    const results = await Promise.all([
      store(ctx, sms({ from: "Tern" })),
      storeMessages(ctx, registering, [sms({ from: "Tern" })]),
      store(ctx, sms({ from: "Tern" })),
    ]);
    expect(results.flat().map(({ status }) => status)).toEqual(["unrouted", "stored", "stored"]);
    expect(await ctx.query("select received from numbers")).toEqual([{ received: 2 }]);
    expect(await ctx.query("select title, received from senders")).toEqual([
      { title: "Tern", received: 2 },
    ]);
  });

  test("drops a second copy in a batch, across batches and across requests at once", async () => {
    const ctx = await make();
    await add(ctx);
    const one = sms({ providerId: "one" });
    const [first, second] = await store(ctx, one, one);
    expect(first).toMatchObject({ status: "stored" });
    expect(second).toEqual({ ...first, status: "duplicate" });
    expect(await store(ctx, sms({ providerId: "one" }))).toEqual([second]);

    const two = sms({ providerId: "two" });
    const results = (await Promise.all(Array.from({ length: 40 }, () => store(ctx, two)))).flat();
    expect(results.filter(({ status }) => status === "stored")).toHaveLength(1);
    expect(new Set(results.map((result) => "id" in result && result.id)).size).toBe(1);
    expect(await rows(ctx)).toHaveLength(2);
    expect(await originals(ctx)).toHaveLength(2);
  });

  test("keeps what a device received where it stands for a number, and apart where it does not", async () => {
    const ctx = await make();
    await add(ctx);
    await newSource(ctx, { name: "phone", provider: "textbee" });
    await newSource(ctx, { name: "other", provider: "textbee" });
    const [source] = await findSource(ctx.db, { name: "phone" });
    const [other] = await findSource(ctx.db, { name: "other" });
    await routeDevice(ctx, { name: "phone", device: "7f3a/1", e164: PR_NUMBER });
    const message = (device: string) => sms({ to: null, device });
    expect(await storeMessages(ctx, source!, [message("7f3a/1"), message("7f3a/2")])).toMatchObject(
      [{ status: "stored" }, { status: "unrouted" }],
    );
    expect(await storeMessages(ctx, other!, [message("7f3a/1")])).toEqual([{ status: "unrouted" }]);
    expect((await cards(ctx)).map(({ number }) => number.e164)).toEqual([PR_NUMBER]);
  });

  test("drops what a provider sends again under another id, as long as it may do so", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const source = { ...SOURCE, resendsUnderNewIds: true };
    const one = sms({ providerId: "1", sentAt: ctx.now() - 2000, sentClock: "device" });
    let nth = 1;
    const again = async (more: Partial<typeof one> = {}, from = source) => {
      nth += 1;
      const next = { ...one, providerId: String(nth), ...more };
      return (await storeMessages(ctx, from, [next]))[0]!;
    };
    const [first] = await storeMessages(ctx, source, [one]);
    expect(await again()).toEqual({ ...first, status: "duplicate" });
    expect(await again({ providerId: null })).toEqual({ ...first, status: "duplicate" });
    for (const other of [
      { sentAt: one.sentAt! + 1000 },
      { sentAt: null, sentClock: "unknown" as const },
      { from: "Gull" },
      { text: `${one.text}.` },
      { to: `+${US_NUMBER}` },
    ]) {
      expect(await again(other)).toMatchObject({ status: "stored" });
    }
    expect(await again({}, { ...source, id: 2 })).toMatchObject({ status: "stored" });
    expect(await again({}, { ...SOURCE, resendsUnderNewIds: false })).toMatchObject({
      status: "stored",
    });
    // Never the body alone: a service may rightly send the same text twice.
    const untold = sms({ sentAt: null });
    const twice = await storeMessages(ctx, source, [untold, untold]);
    expect(twice.map(({ status }) => status)).toEqual(["stored", "stored"]);
  });

  test("drops it in one batch and after it was hidden, until the window ends", async () => {
    const ctx = await make();
    await add(ctx);
    const source = { ...SOURCE, resendsUnderNewIds: true };
    const sentAt = ctx.now() - 2000;
    const copy = (providerId: string) =>
      sms({ text: "the same wave", providerId, sentAt, sentClock: "device" });
    const [first, second] = await storeMessages(ctx, source, [copy("1"), copy("2")]);
    expect(second).toEqual({ ...first, status: "duplicate" });
    await hideMessage(ctx, { id: (first as { id: string }).id, reason: "a test" });
    ctx.advance(RESENT_WITHIN_MS);
    expect(await storeMessages(ctx, source, [copy("3")])).toEqual([second]);
    ctx.advance(1);
    expect(await storeMessages(ctx, source, [copy("4")])).toMatchObject([{ status: "stored" }]);
    expect(await rows(ctx)).toHaveLength(2);
  });

  test("tells sources with the same ids apart", async () => {
    const ctx = await make();
    await add(ctx);
    const message = sms({ providerId: "1" });
    const first = await storeMessages(ctx, { ...SOURCE, id: 1 }, [message]);
    const second = await storeMessages(ctx, { ...SOURCE, id: 2 }, [message]);
    expect([first[0]!.status, second[0]!.status]).toEqual(["stored", "stored"]);
    // One source's id never reads as another's number and id together.
    const third = await storeMessages(ctx, { ...SOURCE, id: 11 }, [sms({ providerId: "1" })]);
    const fourth = await storeMessages(ctx, { ...SOURCE, id: 1 }, [sms({ providerId: "1\n1" })]);
    expect([third[0]!.status, fourth[0]!.status]).toEqual(["stored", "stored"]);
  });

  test("rejects one of a batch and stores the others in their order", async () => {
    const ctx = await make();
    await add(ctx);
    const errors = [{ pointer: "/1/text", detail: "must be the message's text" }];
    const results = await storeMessages(ctx, SOURCE, [
      sms({ text: "first" }),
      { errors },
      sms({ to: "nobody" }),
      sms({ text: "last" }),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      "stored",
      "rejected",
      "rejected",
      "stored",
    ]);
    expect((await cards(ctx)).map(({ text }) => text)).toEqual(["last", "first"]);
  });

  test("writes a change per listed message, in commit order, with where it shows", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await Promise.all(
      Array.from({ length: 10 }, () =>
        store(ctx, sms(), sms({ to: `+${US_NUMBER}` }), sms({ from: "+1 212 555 0177" })),
      ),
    );
    const added = (await changes(ctx)).filter(({ kind }) => kind === "message-added");
    const listed = (await rows(ctx)).filter((row) => row.listed === 1);
    expect(listed).toHaveLength(20);
    expect(added.map((row) => row.message_id)).toEqual(listed.map(({ id }) => id));
    expect(added.map((row) => row.at)).toEqual(listed.map((row) => row.received_at));
    expect(added[0]!.tags).toBe(`n${PR_NUMBER} cPR sharbour`);
    // Whose number it is that has no page is in no change.
    expect(added[1]!.tags).toBe(`n${PR_NUMBER} cPR`);
  });

  test("fills an empty database with the demo, once", async () => {
    const ctx = await make();
    expect(await seedDemo(ctx)).toMatchObject({ source: "demo" });
    const stored = await rows(ctx);
    expect(stored.length).toBeGreaterThan(100);
    expect(await seedDemo(ctx)).toBeNull();
    expect(await rows(ctx)).toEqual(stored);
  });
}
