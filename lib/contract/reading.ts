import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import type { Caller } from "#lib/api/caller.ts";
import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints } from "#lib/api/endpoints.ts";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import { endApiKey } from "#lib/api-keys/end-api-key.ts";
import { findApiKey } from "#lib/api-keys/find-api-key.ts";
import { ReadMeter } from "#lib/api-keys/read-meter.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { add, PR_NUMBER, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";
import { type EndpointInput, runEndpoint } from "#lib/testing/run-endpoint.ts";
import { signedIn } from "#lib/testing/signed-in.ts";

function endpointOf(id: string): Endpoint {
  return endpoints.find((endpoint) => endpoint.id === id)!;
}

/** What an endpoint answers; a Problem's kind, or `invalid`, where it refuses. */
async function ask(ctx: ContractContext, id: string, input: EndpointInput = {}): Promise<unknown> {
  return runEndpoint(ctx, endpointOf(id), input).catch((error: { kind?: string }) => {
    if (error instanceof z.ZodError) return "invalid";
    if (error.kind === undefined) throw error;
    return error.kind;
  });
}

type Listed = { next: string | null } & Record<string, Record<string, unknown>[]>;

/** Reads a list to its end. @returns a field of everything in it */
async function walk(
  ctx: ContractContext,
  [id, plural, field]: readonly [id: string, plural: string, field: string],
  query: Record<string, string> = {},
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const more: Record<string, string> = cursor ? { cursor } : {};
    const answer = (await ask(ctx, id, { query: { ...query, ...more } })) as Listed;
    expect(answer[plural]!.length).toBeLessThanOrEqual(Number(query.limit ?? 50));
    found.push(...answer[plural]!.map((each) => each[field]));
    cursor = answer.next;
  }
  return found;
}

const lists = [
  ["listNumbers", "numbers", "number"],
  ["listCountries", "countries", "code"],
  ["listSenders", "senders", "slug"],
  ["listServices", "services", "slug"],
] as const;

async function fill(ctx: ContractContext): Promise<void> {
  await add(ctx);
  await add(ctx, US_NUMBER);
  await add(ctx, "447700900101");
  for (const [from, name, to] of [
    ["Harbour", "Gull", PR_NUMBER],
    ["9009", "Tern", US_NUMBER],
    ["Lantern", "Auk", "447700900101"],
  ] as const) {
    ctx.advance(1000);
    await storeOne(ctx, { from, to: `+${to}`, text: `[${name}] 415263 is your code` });
  }
}

export function readingContract(make: MakeContext): void {
  test.each(lists)("%s gives all, whatever its pages hold", async (...list) => {
    const ctx = await make();
    await fill(ctx);
    const all = await walk(ctx, list);
    expect(all).toHaveLength(3);
    for (const limit of ["1", "2", "3", "100"]) {
      expect(await walk(ctx, list, { limit })).toEqual(all);
    }
  });

  test.each(lists)("%s refuses what it does not know", async (id) => {
    const ctx = await make();
    for (const query of [
      { limit: "0" },
      { limit: "101" },
      { limit: "1.5" },
      { limit: "" },
      { limit: "many" },
      { cursor: "" },
      { cursor: "1-2-3" },
      { cursor: "msg_aaaaaaaaaaaaaaaaaaaaaaaaaa" },
      { before: "1-2" },
    ] as Record<string, string>[]) {
      expect(await ask(ctx, id, { query })).toBe("invalid");
    }
  });

  test.each(lists)("%s takes any cursor of the right form", async (id) => {
    const ctx = await make();
    await fill(ctx);
    for (const cursor of ["0-0", `${"9".repeat(15)}-${"9".repeat(15)}`, "AA", "ZZ"]) {
      const isOfList = /^[A-Z]/.test(cursor) === (id === "listCountries");
      if (isOfList) expect(await ask(ctx, id, { query: { cursor } })).toHaveProperty("next");
      else expect(await ask(ctx, id, { query: { cursor } })).toBe("invalid");
    }
  });

  test("lists the numbers of a country, those that received something last first", async () => {
    const ctx = await make();
    await fill(ctx);
    const list = lists[0];
    expect(await walk(ctx, list)).toEqual(["+447700900101", `+${US_NUMBER}`, `+${PR_NUMBER}`]);
    expect(await walk(ctx, list, { country: "pr" })).toEqual([`+${PR_NUMBER}`]);
    expect(await walk(ctx, list, { country: "ES" })).toEqual([]);
    expect(await ask(ctx, "listNumbers", { query: { country: "QQ" } })).toBe("invalid");
  });

  test("tells of a number while it is listed, cools, and is gone", async () => {
    const ctx = await make();
    await fill(ctx);
    await add(ctx, "17875550177", "reserve");
    const read = (number: string) => ask(ctx, "getNumber", { params: { number } });
    const shown = await read(`+${PR_NUMBER}`);
    expect(shown).toMatchObject({
      number: `+${PR_NUMBER}`,
      display: "+1 787-555-0101",
      country: "PR",
      status: "active",
      received: 1,
      listed: 1,
      rotatesAt: null,
      replacedBy: null,
      health: { state: "new", lastProbe: null },
      url: expect.stringMatching(/\/numbers\/17875550101$/),
    });
    expect(await read(PR_NUMBER)).toEqual(shown);
    for (const unknown of ["17875550177", "17875550178", "0000"]) {
      expect(await read(unknown)).toBe("not-found");
    }
    for (const odd of ["", "+", "123", "1".repeat(16), "tiktok", "++17875550101", "١٧٨٧٥٥٥٠١٠١"]) {
      expect(await read(odd)).toBe("invalid");
    }
    await coolNumber(ctx, { e164: PR_NUMBER });
    await storeOne(ctx);
    expect(await read(PR_NUMBER)).toMatchObject({
      status: "cooling",
      received: 0,
      listed: 0,
      lastMessageAt: null,
      health: null,
    });
    await retireNumber(ctx, PR_NUMBER);
    expect(await read(PR_NUMBER)).toBe("gone");
  });

  test("reads a sender and a service by their slugs, while they have a page", async () => {
    const ctx = await make();
    await fill(ctx);
    const id = await storeOne(ctx, { from: "+9009", text: "[Gull] 415263 is your code" });
    const read = (endpoint: string, slug: string) => ask(ctx, endpoint, { params: { slug } });
    expect(await read("getSender", "9009")).toMatchObject({
      slug: "9009",
      name: "+9009",
      kind: "short",
      received: 2,
      url: expect.stringMatching(/\/senders\/9009$/),
    });
    expect(await read("getService", "gull")).toMatchObject({ name: "Gull", listed: 2 });
    await hideMessage(ctx, { id, reason: "names a person" });
    expect(await read("getService", "gull")).toMatchObject({ listed: 1 });
    expect(await read("getService", "heron")).toBe("not-found");
    await storeOne(ctx, { from: "+1 212 555 0199", text: "see you at noon" });
    for (const slug of ["12125550199", "HARBOUR", "heron"]) {
      expect(await read("getSender", slug)).toBe("not-found");
    }
  });

  test.each(["getNumber", "getSender", "getService"])(
    "%s finds nothing by what nobody has",
    async (id) => {
      const ctx = await make();
      await fill(ctx);
      const [name] = Object.keys(endpointOf(id).params.shape) as [string];
      await fc.assert(
        fc.asyncProperty(hostileText, async (text) => {
          expect(["not-found", "invalid"]).toContain(
            await ask(ctx, id, { params: { [name]: text } }),
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  test("tells countries by name, slug and code", async () => {
    const ctx = await make();
    await fill(ctx);
    const { countries } = (await ask(ctx, "listCountries")) as Listed;
    expect(countries!.map(({ code }) => code)).toEqual(["GB", "PR", "US"]);
    expect(countries![1]).toMatchObject({
      name: "Puerto Rico",
      slug: "puerto-rico",
      numbers: 1,
      received: 1,
    });
  });

  test("meters what a key is given one by one, to its last message and its end", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const ctx = await make();
    const { name } = await signedIn(ctx, "member");
    const { id, key } = await createApiKey(ctx, {
      account: name,
      name: "CI",
      scopes: ["stream"],
      dailyMessages: 5,
    });
    const callerOf = async (): Promise<Caller> => ({
      kind: "key",
      client: "192.0.2.7",
      ...(await findApiKey(ctx, key))!,
    });
    const counted = async () => (await ctx.query("select messages from key_reads"))[0]?.messages;
    const caller = (await callerOf()) as Caller & { kind: "key" };
    const meter = new ReadMeter(ctx, caller);
    expect([meter.take(), meter.take()]).toEqual([null, null]);
    vi.advanceTimersByTime(1000);
    await vi.waitFor(async () => expect(await counted()).toBe(2), 10_000);
    // Another one with the same key reads meanwhile.
    const other = new ReadMeter(ctx, await callerOf());
    expect([other.take(), other.take()]).toEqual([null, null]);
    await other.close();
    expect(await counted()).toBe(4);
    vi.advanceTimersByTime(15_000);
    await vi.waitFor(() => expect(caller.readToday).toBe(4), 10_000);
    expect([meter.take(), meter.take()]).toEqual([null, "quota"]);
    await meter.close();
    expect(await counted()).toBe(5);
    const late = new ReadMeter(ctx, await callerOf());
    expect(late.take()).toBe("quota");
    ctx.advance(86_400_000);
    expect(late.take()).toBeNull();
    await endApiKey(ctx, { id });
    await vi.waitFor(() => {
      vi.advanceTimersByTime(15_000);
      expect(late.take()).toBe("key");
    }, 10_000);
    await late.close();
    expect(new ReadMeter(ctx, { kind: "anonymous", client: "192.0.2.7" }).take()).toBe("key");
  });
}
