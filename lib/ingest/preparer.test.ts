import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { InboundMessage, ParsedMessage } from "#lib/ingest/adapter.ts";
import { type PreparedItem, prepareMessages } from "#lib/ingest/prepare-message.ts";
import { Preparer } from "#lib/ingest/preparer.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import type { Rule } from "#lib/rules/rule.ts";
import { Ruleset } from "#lib/rules/ruleset.ts";
import { shippedRuleset } from "#lib/rules/shipped-rules.ts";

const LANGUAGES = ["ar", "de", "en", "es", "ja", "th"];

const keyring = keyringOf(randomBytes(32));
const shipped = shippedRuleset();
const source = { id: 7, resendsUnderNewIds: true };
const preparers: Preparer[] = [];

afterEach(() => {
  for (const preparer of preparers.splice(0)) preparer.close();
});

type Given = { rules?: Ruleset; messages: ParsedMessage[] };

/** A preparer whose thread has answered. */
async function ready(): Promise<Preparer> {
  const preparer = new Preparer(keyring);
  preparers.push(preparer);
  await vi.waitFor(
    async () => expect(await there(preparer, { messages: many() })).toHaveLength(16),
    { timeout: 20_000 },
  );
  return preparer;
}

async function there(preparer: Preparer, { rules = shipped, messages }: Given) {
  return preparer.prepare(rules, source, messages);
}

function here({ rules = shipped, messages }: Given): PreparedItem[] {
  return prepareMessages(keyring, rules, source, messages);
}

function many(text = "415263 is your Tern code", count = 16): InboundMessage[] {
  return Array.from({ length: count }, (_, nth) => messageOf({ text, providerId: `tern-${nth}` }));
}

function messageOf(more: Partial<InboundMessage>): InboundMessage {
  const to = "+17875550101";
  return {
    from: "Tern",
    to,
    text: "",
    providerId: null,
    sentAt: null,
    sentClock: "unknown",
    ...more,
  };
}

/** Two sealings of the same differ: opened they do not. */
function opened(items: PreparedItem[] | null) {
  return items?.map((item) =>
    "sealed" in item ? { ...item, sealed: keyring.open(item.sealed, "message") } : item,
  );
}

function ruleOf(word: string, more: Partial<Rule["condition"]> = {}): Rule {
  const condition = { words: [word], ...more };
  return { id: 1, name: word, position: 1, isOn: true, shipped: null, condition, action: "hide" };
}

test("works out in its thread what is worked out here, message by message", async () => {
  const preparer = await ready();
  const texts = LANGUAGES.flatMap((language) =>
    readFileSync(new URL(`../otp/corpus/${language}.jsonl`, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { text: string; sender?: string }),
  );
  const messages = texts.map(({ text, sender }, nth) =>
    messageOf({ text, from: sender ?? "Tern", providerId: nth % 3 === 0 ? null : String(nth) }),
  );
  for (let at = 0; at < messages.length; at += 500) {
    const some = messages.slice(at, at + 500);
    if (some.length < 16) break;
    expect(opened(await there(preparer, { messages: some }))).toEqual(
      opened(here({ messages: some })),
    );
  }
});

test("does so with whatever a provider sends", async () => {
  const preparer = await ready();
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.lorem());
  const message = fc.record(
    {
      from: text,
      to: maybe(fc.oneof(fc.constant("+17875550102"), text)),
      text,
      providerId: maybe(text),
      sentAt: maybe(fc.nat()),
      sentClock: fc.constantFrom("smsc", "device", "provider", "unknown"),
      device: text,
      toPointer: fc.constant("/3/to"),
      part: fc.record({ ref: text, number: fc.nat(4), total: fc.nat(4) }),
      encoding: fc.constantFrom("gsm-7", "ucs-2", "binary"),
      segments: fc.nat(9),
    },
    { requiredKeys: ["from", "to", "text", "providerId", "sentAt", "sentClock"] },
  ) as fc.Arbitrary<InboundMessage>;
  const mistake: fc.Arbitrary<ParsedMessage> = fc.constant({
    errors: [{ pointer: "/1/text", detail: "must be text" }],
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 9, arbitrary: message }, mistake), {
        minLength: 16,
        maxLength: 40,
      }),
      async (messages) => {
        expect(opened(await there(preparer, { messages }))).toEqual(opened(here({ messages })));
      },
    ),
    { numRuns: 60 },
  );
});

test("asks the rules as they are now, in the order of the requests", async () => {
  const preparer = await ready();
  const messages = many();
  const rulesets = [
    new Ruleset([ruleOf("tern")]),
    new Ruleset([ruleOf("heron")]),
    new Ruleset([ruleOf("tern", { countries: ["PR"] })]),
  ];
  const answers = await Promise.all(rulesets.map((rules) => there(preparer, { rules, messages })));
  for (const [nth, rules] of rulesets.entries()) {
    expect(opened(answers[nth]!)).toEqual(opened(here({ rules, messages })));
  }
  expect(answers.map((items) => (items![0] as { verdict: unknown }).verdict)).toMatchObject([
    { action: "hide" },
    { action: null },
    { action: "hide" },
  ]);
});

test("takes small requests that come together, and any behind what it has before it", async () => {
  const preparer = await ready();
  const one = (nth: number) => many(`${nth + 100_000} is your Tern code`, 1);
  expect(await preparer.prepare(shipped, source, many("Boat", 7))).toBeNull();

  const asked = Array.from({ length: 8 }, (_, nth) => preparer.prepare(shipped, source, one(nth)));
  for (const [nth, each] of asked.entries()) {
    expect(opened(await each)).toEqual(opened(here({ messages: one(nth) })));
  }

  const answered: string[] = [];
  const large = preparer.prepare(shipped, source, many("Boat", 500))!;
  await turn();
  const small = preparer.prepare(shipped, source, one(1))!;
  await Promise.all([
    small.then((items) => answered.push(`small ${items?.length}`)),
    large.then((items) => answered.push(`large ${items?.length}`)),
  ]);
  expect(answered).toEqual(["large 500", "small 1"]);
});

test("leaves to whoever asks more than some thousands at once, and all once it is closed", async () => {
  const preparer = await ready();
  const asked = Array.from({ length: 5 }, () =>
    preparer.prepare(shipped, source, many("Boat", 1000)),
  );
  expect(asked[4]).toBeNull();
  await turn();
  preparer.close();
  for (const each of asked.slice(0, 4)) expect([1000, undefined]).toContain((await each)?.length);
  expect(preparer.prepare(shipped, source, many())).toBeNull();
});
