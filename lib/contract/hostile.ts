import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { findSubject } from "#lib/edge/page-subject.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { readLiveScope } from "#lib/live/live-scope.ts";
import { replay } from "#lib/live/replay.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { getNumberList } from "#lib/numbers/get-number-list.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { numberStatus } from "#lib/numbers/number-status.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderList } from "#lib/senders/get-sender-list.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { getServiceList } from "#lib/services/get-service-list.ts";
import { getServicePage } from "#lib/services/get-service-page.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { removeSource } from "#lib/sources/remove-source.ts";
import { rotateSecret } from "#lib/sources/rotate-secret.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { add, PR_NUMBER, sms, store, storeOne } from "#lib/testing/inbox.ts";

const numbers = [
  "-0",
  "NaN",
  "Infinity",
  "1e21",
  "1.5",
  "0x10",
  "9007199254740993",
  "9223372036854775807",
  "9223372036854775808",
  "-9223372036854775809",
  "999999999999999",
  "9".repeat(400),
  "٤١٥",
];

/** What strangers may write where the product looks for a name, a number or a place in a list. */
const given = fc.oneof(
  hostileText,
  fc.constantFrom(...numbers),
  fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom("-", ".", " "), fc.constantFrom(...numbers))
    .map((parts) => parts.join("")),
  fc.constantFrom(...numbers).map((number) => `msg_aaaaaaaaaaaaaaaaaaaaaaaaaa.${number}`),
);

/** Everything that reads by what a stranger names. */
const readers: Record<string, (ctx: ContractContext, text: string) => Promise<unknown>> = {
  home: (ctx, text) => getHomePage(ctx, { before: text, after: text }),
  numbers: (ctx, text) => getNumberList(ctx, { before: text, after: text }),
  senders: (ctx, text) => getSenderList(ctx, { before: text, after: text }),
  services: (ctx, text) => getServiceList(ctx, { before: text, after: text }),
  search: (ctx, text) => getSearchPage(ctx, { q: text, before: text, after: text }),
};

/** Everything that finds nothing by what nobody has. */
const finders: Record<string, (ctx: ContractContext, text: string) => Promise<unknown>> = {
  number: (ctx, e164) => getNumberPage(ctx, { e164 }),
  status: (ctx, e164) => numberStatus(ctx, e164),
  country: (ctx, slug) => getCountryPage(ctx, { slug }),
  sender: (ctx, slug) => getSenderPage(ctx, { slug }),
  service: (ctx, slug) => getServicePage(ctx, { slug }),
  "numbers of a country": (ctx, country) => getNumberList(ctx, { country: country || "none" }),
};

const reason = "names a person";

/** Everything that acts on what is named, and refuses what nobody has. */
const actors: Record<string, (ctx: ContractContext, text: string) => Promise<unknown>> = {
  retire: (ctx, text) => retireNumber(ctx, text),
  hide: (ctx, id) => hideMessage(ctx, { id, reason }),
  delete: (ctx, id) => deleteMessage(ctx, { id, reason }),
  redact: (ctx, id) => redactMessage(ctx, { id, reason, texts: [id] }),
  "add a source": (ctx, name) => addSource(ctx, { name: `${name}/`, provider: "generic" }),
  rotate: (ctx, name) => rotateSecret(ctx, { name, graceMs: 0 }),
  "listen to a number": (ctx, name) => readLiveScope(ctx, asQuery("number", name), undefined),
  "listen to a sender": (ctx, name) => readLiveScope(ctx, asQuery("sender", name), undefined),
  "listen to a service": (ctx, name) => readLiveScope(ctx, asQuery("service", name), undefined),
  "listen to a country": (ctx, name) => readLiveScope(ctx, asQuery("country", name), undefined),
};

const asQuery = (name: string, value: string) => String(new URLSearchParams([[name, value]]));

async function fill(ctx: ContractContext): Promise<void> {
  await add(ctx);
  await storeOne(ctx, { text: "[Gull] Your code is 415263" });
}

export function hostileContract(make: MakeContext): void {
  test.each(Object.entries(readers))("whatever is given shows a page of %s", async (_, read) => {
    const ctx = await make();
    await fill(ctx);
    await fc.assert(
      fc.asyncProperty(given, async (text) => {
        expect(await read(ctx, text)).not.toBeNull();
      }),
      { numRuns: 80 },
    );
  });

  test.each(Object.entries(finders))("whatever nobody has finds no %s", async (_, find) => {
    const ctx = await make();
    await fill(ctx);
    await fc.assert(
      fc.asyncProperty(given, async (text) => {
        expect(await find(ctx, text)).toBeNull();
      }),
      { numRuns: 80 },
    );
  });

  test.each(Object.entries(actors))("whatever nobody has is refused: %s", async (_, act) => {
    const ctx = await make();
    await fill(ctx);
    const before = await ctx.query("select * from changes, audit_entries");
    await fc.assert(
      fc.asyncProperty(given, async (text) => {
        await expect(act(ctx, text)).rejects.toMatchObject({ code: "problem" });
      }),
      { numRuns: 60 },
    );
    expect(await ctx.query("select * from changes, audit_entries")).toEqual(before);
  });

  test("whatever nobody has is neither removed nor a page's subject", async () => {
    const ctx = await make();
    await fill(ctx);
    await fc.assert(
      fc.asyncProperty(given, async (name) => {
        expect(await removeSource(ctx, name)).toBe(false);
        for (const kind of ["number", "country", "sender", "service"] as const) {
          expect((await findSubject(ctx, { kind, name })).status).toBe("missing");
        }
      }),
      { numRuns: 60 },
    );
  });

  test("whatever a stream says it has seen begins it, or is refused as malformed", async () => {
    const ctx = await make();
    await fill(ctx);
    await fc.assert(
      fc.asyncProperty(given, given, async (after, lastEventId) => {
        const scope = await readLiveScope(ctx, asQuery("after", after), lastEventId).catch(
          (error) => {
            expect(error).toMatchObject({ code: "problem", kind: "malformed" });
            return null;
          },
        );
        if (!scope || scope.after === null) return;
        expect(scope.after).toBeLessThan(1e15);
        await replay(ctx, scope.tag, scope.after);
        await replay(ctx, `number:${PR_NUMBER}`, scope.after);
      }),
      { numRuns: 80 },
    );
  });

  test("whatever a message holds is stored, or rejected for what its number is", async () => {
    const ctx = await make();
    await add(ctx);
    await fc.assert(
      fc.asyncProperty(given, given, given, given, async (from, text, to, providerId) => {
        const results = await store(ctx, sms({ from, text, providerId }), sms({ from, text, to }));
        const isOurs = parseNumber(to)?.e164 === PR_NUMBER;
        expect(results.map(({ status }) => status)).toEqual([
          expect.stringMatching(/^(?:stored|duplicate)$/),
          expect.stringMatching(isOurs ? /^(?:stored|duplicate)$/ : /^(?:rejected|unrouted)$/),
        ]);
        await getHomePage(ctx, {});
        await getSearchPage(ctx, { q: text });
      }),
      { numRuns: 80 },
    );
  });
}
