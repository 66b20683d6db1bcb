import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Caller } from "#lib/api/caller.ts";
import { endpoints } from "#lib/api/endpoints.ts";
import { sealCursor } from "#lib/api/sealed-cursor.ts";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";
import { type EndpointInput, runEndpoint } from "#lib/testing/run-endpoint.ts";
import { signedIn } from "#lib/testing/signed-in.ts";

const endpointOf = (id: string) => endpoints.find((endpoint) => endpoint.id === id)!;

type Listing = {
  messages: { id: string; text: string | null }[];
  next: string | null;
  query: string;
  notes: { kind: string; detail: string }[];
  lookedTo: string | null;
};

const list = (ctx: ContractContext, input: EndpointInput = {}) =>
  runEndpoint(ctx, endpointOf("listMessages"), input) as Promise<Listing>;

/** The problem that a list is refused with; `invalid` for what its parameters do not take. */
async function refusal(ctx: ContractContext, input: EndpointInput): Promise<string> {
  return list(ctx, input).then(
    () => "none",
    (error: { kind?: string }) => (error instanceof z.ZodError ? "invalid" : String(error.kind)),
  );
}

async function keyOf(
  ctx: ContractContext,
  scopes: readonly ("read" | "stream")[],
  dailyMessages = 10_000,
): Promise<Caller> {
  const { name: account } = await signedIn(ctx, "member");
  await createApiKey(ctx, { account, name: "CI", scopes: [...scopes] });
  const [row] = await ctx.query("select id, project_id as project from api_keys order by id desc");
  return {
    kind: "key",
    client: "192.0.2.1",
    apiKeyId: Number(row!.id),
    projectId: Number(row!.project),
    scopes,
    dailyMessages,
    readToday: 0,
  };
}

/** Reads on until it may not, or to the end. @returns how many messages it got, and how it ended */
async function readAll(ctx: ContractContext, input: EndpointInput): Promise<[number, string]> {
  let count = 0;
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query: Record<string, string> = { ...input.query, ...(cursor && { cursor }) };
    const reason = await refusal(ctx, { ...input, query });
    if (reason !== "none") return [count, reason];
    const page = await list(ctx, { ...input, query });
    count += page.messages.length;
    cursor = page.next;
  }
  return [count, "end"];
}

async function fill(ctx: ContractContext, count: number): Promise<void> {
  await add(ctx);
  for (let i = 0; i < count; i += 10) {
    await store(ctx, ...Array.from({ length: 10 }, () => sms({ from: "Gull", text: "a boat" })));
    ctx.advance(60_000);
  }
}

export function messageListContract(make: MakeContext): void {
  test("takes the same search by parameters as in the search language", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const id = await storeOne(ctx, {
      from: "Tern Air",
      text: "[Faro] 415263 is your sign-in code",
    });
    await storeOne(ctx, {
      from: "Tern Air",
      text: "[Faro] 415263 is your code",
      to: `+${US_NUMBER}`,
    });
    await storeOne(ctx, { from: "Gull", text: "the boat leaves at noon" });
    const query = {
      number: `+${PR_NUMBER}`,
      country: "puerto-rico",
      sender: "tern-air",
      service: "Faro",
      purpose: "sign-in",
      has: "code",
      text: '"is your" code',
      from: "2026-11-22",
      to: "2026-11-23T00:00:00+00:00",
    };
    const bySeparate = await list(ctx, { query });
    expect(bySeparate.messages.map((message) => message.id)).toEqual([id]);
    expect(bySeparate.query).toBe(
      `from:tern-air number:${PR_NUMBER} country:PR service:Faro purpose:sign-in has:code after:2026-11-22 before:2026-11-23 "is your" code`,
    );
    expect(await list(ctx, { query: { q: bySeparate.query } })).toEqual(bySeparate);
    const page = await getSearchPage(ctx, { q: bySeparate.query });
    expect(page.messages.messages.map((message) => message.id)).toEqual([id]);
    // A parameter of its own counts more, and words add up.
    const both = await list(ctx, { query: { q: "from:Gull boat", sender: "Gull", text: "noon" } });
    expect(both).toMatchObject({ query: "from:Gull boat noon", messages: [{}] });
    expect((await list(ctx)).messages).toHaveLength(3);
    expect((await list(ctx, { query: { limit: "1" } })).messages).toHaveLength(1);
  });

  test("says what was not understood, and searches it as words", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: "sender: TikTok, soon" });
    const answer = await list(ctx, { query: { q: "sender:TikTok" } });
    expect(answer.messages.map((message) => message.id)).toEqual([id]);
    expect(answer.notes).toMatchObject([{ kind: "unknown-operator", text: "sender:" }]);
    const nobody = await list(ctx, { query: { sender: "Nobody" } });
    expect(nobody).toMatchObject({ messages: [], next: null, notes: [{ kind: "nobody" }] });
  });

  test.each<Record<string, string>>([
    { number: "12" },
    { number: "tide" },
    { country: "Atlantis" },
    { country: "ZZ" },
    { sender: "" },
    { service: "🦀" },
    { purpose: "fun" },
    { has: "link" },
    { from: "yesterday" },
    { to: "2026-02-30" },
    { q: "x".repeat(401) },
    { limit: "0" },
    { limit: "101" },
    { limit: "ten" },
    { page: "2" },
    { after: "2026-11-01" },
  ])("refuses a parameter that stands for nothing: %o", async (query) => {
    const ctx = await make();
    expect(await refusal(ctx, { query })).toBe("invalid");
  });

  test("reaches a hundred messages without a key, however they are asked for", async () => {
    const ctx = await make();
    await fill(ctx, 150);
    const asked: Record<string, string>[] = [
      {},
      { limit: "100" },
      { limit: "33" },
      { sender: "Gull" },
      { q: "boat" },
    ];
    for (const query of asked) {
      expect(await readAll(ctx, { query }), JSON.stringify(query)).toEqual([100, "forbidden"]);
    }
    const withoutScope = await keyOf(ctx, ["stream"]);
    expect(await readAll(ctx, { caller: withoutScope })).toEqual([100, "forbidden"]);
    const lease: Caller = { kind: "lease", client: "192.0.2.1", leaseId: 1 };
    expect(await readAll(ctx, { caller: lease })).toEqual([100, "forbidden"]);
    // Not by one time after the other either.
    const { messages } = await list(ctx, { query: { limit: "100" } });
    const all = new Set<string>();
    for (let minute = 0; minute <= 16; minute++) {
      const to = new Date(ctx.now() - minute * 60_000 + 1).toISOString();
      const page = await list(ctx, { query: { to, limit: "100" } }).catch(
        (error: { kind: string }) => error.kind,
      );
      if (typeof page === "string") expect(page).toBe("forbidden");
      else for (const { id } of page.messages) all.add(id);
    }
    expect([...all].sort()).toEqual(messages.map(({ id }) => id).sort());
  });

  test("goes on with a key, and counts what it gives", async () => {
    const ctx = await make();
    await fill(ctx, 150);
    expect(await readAll(ctx, { caller: await keyOf(ctx, ["read"]) })).toEqual([150, "end"]);
    const bound = await keyOf(ctx, ["read"], 60);
    await list(ctx, { caller: bound, query: { limit: "50" } });
    expect(await refusal(ctx, { caller: bound, query: { limit: "50" } })).toBe("too-many-requests");
    expect(await refusal(ctx, { caller: bound, query: { limit: "10" } })).toBe("none");
    const [read] = await ctx.query("select messages from key_reads order by api_key_id desc");
    expect(Number(read!.messages)).toBe(60);
    expect(await refusal(ctx, { query: { limit: "10" } })).toBe("none");
  });

  test("takes no cursor that it did not give for this search", async () => {
    const ctx = await make();
    await fill(ctx, 40);
    const { next, messages } = await list(ctx, { query: { q: "boat" } });
    const ofTheirs = sealCursor(keyringOf(randomBytes(32)), "messages\nboat", { id: 9, depth: 0 });
    const ofNone = sealCursor(ctx.keyring, "messages\n", { id: 9, depth: 0 });
    for (const cursor of [
      "",
      "x",
      "cur_",
      ofTheirs,
      ofNone,
      messages[0]!.id,
      publicId(ctx.keyring, 9),
      `${messages.at(-1)!.id}.1`,
      `${next!.slice(0, -1)}B`,
      next!.toUpperCase(),
    ]) {
      expect(await refusal(ctx, { query: { q: "boat", cursor } }), cursor).toBe("invalid");
    }
    expect(await refusal(ctx, { query: { q: "boats", cursor: next! } })).toBe("invalid");
    expect(await refusal(ctx, { query: { q: "boat", has: "code", cursor: next! } })).toBe(
      "invalid",
    );
    // However it is written, it is the same search.
    expect(await refusal(ctx, { query: { text: " boat ", cursor: next!, limit: "3" } })).toBe(
      "none",
    );
  });

  test("never fails, whatever is asked", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { text: "[Faro] 415263 is your code" });
    const names = ["q", "text", "sender", "service", "number", "country", "from", "to", "cursor"];
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...names), hostileText, { maxKeys: 3 }),
        async (query) => {
          expect(["none", "invalid"]).toContain(await refusal(ctx, { query }));
          const { id } = await getOne(ctx, query.q ?? "");
          expect(id).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  });

  test("gives one message, and none that is not public", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { from: "Gull", text: "[Faro] 415263 is your sign-in code" });
    expect(await runEndpoint(ctx, endpointOf("getMessage"), { params: { id } })).toMatchObject({
      id,
      number: `+${PR_NUMBER}`,
      country: "PR",
      sender: { name: "Gull", slug: "gull" },
      service: { name: "Faro", slug: "faro" },
      codes: [{ code: "415263", raw: "415263", start: 7, end: 13 }],
      purpose: "sign-in",
      withheldFor: null,
    });
    const withheld = await storeOne(ctx, { from: "Banco Mar", text: "415263 is your code" });
    const params = { id: withheld };
    expect(await runEndpoint(ctx, endpointOf("getMessage"), { params })).toMatchObject({
      text: null,
      codes: [],
      purpose: null,
    });
    const hidden = await storeOne(ctx);
    await hideMessage(ctx, { id: hidden, reason: "test" });
    for (const none of [
      hidden,
      publicId(ctx.keyring, 999_999),
      publicId(keyringOf(randomBytes(32)), 1),
      id.slice(0, -1),
      "1",
    ]) {
      expect(await getOne(ctx, none)).toEqual({ id: null, kind: "not-found" });
    }
  });
}

async function getOne(
  ctx: ContractContext,
  id: string,
): Promise<{ id: string | null; kind?: string }> {
  return runEndpoint(ctx, endpointOf("getMessage"), { params: { id } }).then(
    (message) => message as { id: string },
    (error: { kind: string }) => ({ id: null, kind: error.kind }),
  );
}
