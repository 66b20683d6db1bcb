import { createHmac } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { configureSite, PUBLIC_URL, postTo } from "#lib/testing/ingest-site.ts";
import { newSource } from "#lib/testing/new-source.ts";

const ctx = await configureSite();
const TO = "+17875550101";
const TOKEN = "twilio-auth-token-for-tests-0001";
let bearer = "";

beforeAll(async () => {
  await addNumber(ctx, { number: parseNumber(TO)! });
  bearer = await newSource(ctx, { name: "main", provider: "generic", registersNumbers: true });
  await newSource(ctx, { name: "hooks", provider: "generic", auth: "standard-webhooks" });
  await newSource(ctx, { name: "twilio", provider: "twilio", secret: TOKEN });
});

const bytes = fc.uint8Array({ maxLength: 300 });

/** What a header may hold: one line of Latin-1, without spaces around it. */
const headerValue = fc
  .array(fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff })))
  .map((codes) => String.fromCharCode(...codes).trim());

const strangersHeaders = fc.dictionary(
  fc.constantFrom(
    "authorization",
    "content-type",
    "content-length",
    "content-encoding",
    "webhook-id",
    "webhook-timestamp",
    "webhook-signature",
    "x-twilio-signature",
    "x-forwarded-for",
  ),
  fc.oneof(
    headerValue,
    fc.constantFrom(
      "application/json",
      "application/x-ndjson",
      "application/x-www-form-urlencoded",
      "Bearer x",
      "v1,",
      "-1",
      "NaN",
      "9e99",
    ),
  ),
);

const anyMessage = fc.record(
  {
    from: fc.oneof(hostileText, fc.jsonValue()),
    to: fc.oneof(fc.constant(TO), hostileText, fc.jsonValue()),
    text: fc.oneof(hostileText, fc.jsonValue()),
    id: fc.oneof(hostileText, fc.jsonValue()),
    sentAt: fc.oneof(
      hostileText,
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
);

/** Messages that are all right as far as their form goes. */
const storable = fc.record({
  from: hostileText.map((text) => `x${text}`.slice(0, 200)),
  to: fc.constant(TO),
  text: hostileText,
});

describe("ingest", () => {
  test("never lets a stranger in, and never fails, whatever is sent", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("main", "hooks", "twilio"),
        bytes,
        strangersHeaders,
        async (source, body, headers) => {
          const { status } = await postTo(source, { body, headers });
          expect([401, 413]).toContain(status);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("never fails on bytes that a source sends", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(bytes, hostileText),
        fc.constantFrom("application/json", "application/x-ndjson", "text/plain"),
        async (body, type) => {
          const headers = { authorization: `Bearer ${bearer}`, "content-type": type };
          const { status, json } = await postTo("main", { body: body as BodyInit, headers });
          expect([400, 415, 422]).toContain(status);
          expect(json).not.toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  test("gives each message of a batch a result, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyMessage, storable, fc.jsonValue()), { minLength: 1, maxLength: 12 }),
        async (batch) => {
          const headers = {
            authorization: `Bearer ${bearer}`,
            "content-type": "application/json",
          };
          const { status, json } = await postTo("main", { body: JSON.stringify(batch), headers });
          expect([200, 202, 422]).toContain(status);
          expect(json.results).toHaveLength(batch.length);
          for (const result of json.results) {
            expect(["stored", "duplicate", "unrouted", "rejected"]).toContain(result.status);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("stores whatever text a sender sends, and its pages can be read", async () => {
    await fc.assert(
      fc.asyncProperty(storable, async (message) => {
        const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
        const { status, json } = await postTo("main", { body: JSON.stringify(message), headers });
        expect(status).toBe(201);
        const home = await getHomePage(ctx, {});
        const card = home.messages.messages[0]!;
        expect(card.id).toBe(json.id);
        const shown = `${card.text}${card.sender.title}`;
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/\0|token=tide/);
        for (const { raw, start, end } of card.codes)
          expect(card.text!.slice(start, end)).toBe(raw);
        if (card.sender.slug === null) return;
        const page = await getSenderPage(ctx, { slug: card.sender.slug });
        expect(page!.messages.messages[0]!.id).toBe(json.id);
      }),
      { numRuns: 100 },
    );
  });

  test("never fails on the fields of a signed form", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.oneof(fc.constantFrom("From", "To", "Body", "MessageSid"), hostileText),
            fc.oneof(fc.constant(TO), hostileText),
          ),
          { maxLength: 8 },
        ),
        async (fields) => {
          const form = new URLSearchParams(fields);
          const names = [...new Set(form.keys())].sort();
          const text = names
            .flatMap((name) => [...new Set(form.getAll(name))].sort().map((v) => name + v))
            .join("");
          const signature = createHmac("sha1", TOKEN)
            .update(`${PUBLIC_URL}/api/ingest/twilio${text}`)
            .digest("base64");
          const headers = {
            "content-type": "application/x-www-form-urlencoded",
            "x-twilio-signature": signature,
          };
          const { status } = await postTo("twilio", { body: form.toString(), headers });
          expect([200, 202, 422]).toContain(status);
        },
      ),
      { numRuns: 100 },
    );
  });
});
