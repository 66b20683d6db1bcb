import { describe, expect, test } from "vitest";
import type { Credentials } from "#lib/ingest/adapter.ts";
import { infobip } from "#lib/ingest/providers/infobip.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { infobip as dialect } from "#lib/simulate/infobip.ts";
import {
  hostileJson,
  providerRequest,
  resultsOf,
  withBody,
  withHeader,
} from "#lib/testing/provider-request.ts";

const SECRET = infobip.makeSecret("basic")!;
const PUBLIC_URL = "https://sms.example.com/api/ingest/infobip/token";
const SENT_AT = Date.UTC(2026, 10, 22, 10, 30, 0, 123);

const credentials = (more: Partial<Credentials> = {}): Credentials => ({
  auth: "basic",
  secrets: [SECRET],
  publicUrl: PUBLIC_URL,
  settings: {},
  now: 0,
  fetchText: () => Promise.reject(new Error("nothing is fetched")),
  ...more,
});

const message = (more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  from: "+17875550102",
  to: "+17875550101",
  text: "Your code is 482913 ☕\n",
  id: "817790313235066447",
  sentAt: SENT_AT,
  segments: 2,
  ...more,
});

const sent = (messages = [message()], auth: "basic" | "address" = "basic") =>
  providerRequest(
    dialect.write(messages, {
      auth,
      publicUrl: PUBLIC_URL,
      settings: {},
      secret: SECRET,
      now: 0,
      nonce: "1",
    }),
  );

const parse = (body: unknown) =>
  infobip.parse(withBody(sent(), typeof body === "string" ? body : JSON.stringify(body)), {});

const item = (more: object = {}) => ({
  messageId: "m1",
  from: "17875550102",
  to: "17875550101",
  text: "x",
  receivedAt: "2026-11-22T10:30:00.123+0000",
  smsCount: 1,
  ...more,
});

describe("Infobip's proof", () => {
  test("is accepted as HTTP Basic, and the message read whole", () => {
    expect(verifyRequest(infobip, sent(), credentials())).toEqual({ ok: true });
    expect(infobip.parse(sent(), {})).toEqual([
      {
        from: "+17875550102",
        to: "+17875550101",
        text: "Your code is 482913 ☕\n",
        providerId: "817790313235066447",
        sentAt: SENT_AT,
        sentClock: "provider",
        toPointer: "/results/0/to",
        segments: 2,
      },
    ]);
  });

  test("is the address where the source is told so, without a header", () => {
    const request = sent([message()], "address");
    expect(request.headers.get("authorization")).toBeNull();
    expect(verifyRequest(infobip, request, credentials({ auth: "address", secrets: [] }))).toEqual({
      ok: true,
    });
    expect(infobip.ways).toEqual([
      { auth: "basic", assurance: "sender", hasToken: true },
      { auth: "address", assurance: "address", hasToken: true },
    ]);
    expect(infobip.makeSecret("address")).toBeNull();
  });

  test.each([
    ["no header", null, "no-proof"],
    ["another pair", `Basic ${btoa("glasspost:wrong")}`, "wrong-proof"],
    ["the pair twice", [`Basic ${btoa(SECRET)}`, `Basic ${btoa(SECRET)}`], "no-proof"],
  ])("is refused given %s", (_, value, reason) => {
    const request = withHeader(sent(), "authorization", value);
    expect(verifyRequest(infobip, request, credentials())).toEqual({ ok: false, reason });
  });

  test("is accepted while two pairs are valid, and refused without any", () => {
    const secrets = ["other:password-of-tests", SECRET];
    expect(verifyRequest(infobip, sent(), credentials({ secrets }))).toEqual({ ok: true });
    expect(verifyRequest(infobip, sent(), credentials({ secrets: [] }))).toMatchObject({
      ok: false,
    });
    expect(infobip.verify(sent(), credentials({ auth: "signature" }))).toMatchObject({ ok: false });
  });

  test("does not cover the body", () => {
    const altered = withBody(sent(), JSON.stringify({ results: [item()] }));
    expect(verifyRequest(infobip, altered, credentials())).toEqual({ ok: true });
  });
});

describe("Infobip's batch", () => {
  test("is read in its order, each message with an id of its own", () => {
    const texts = ["one", "two", "three"];
    const request = sent(texts.map((text) => message({ text, id: null, sentAt: null })));
    const parsed = infobip.parse(request, {});
    expect(parsed).toMatchObject(
      texts.map((text, index) => ({
        text,
        sentAt: null,
        sentClock: "unknown",
        toPointer: `/results/${index}/to`,
      })),
    );
    expect(new Set(parsed.map((each) => "providerId" in each && each.providerId)).size).toBe(3);
  });

  test("is empty when there is nothing, and holds at most 1,000", () => {
    expect(parse({ results: [], messageCount: 0 })).toEqual([]);
    expect(parse({ results: Array.from({ length: 1000 }, () => item()) })).toHaveLength(1000);
    expect(() => parse({ results: Array.from({ length: 1001 }, () => item()) })).toThrow(
      expect.objectContaining({ kind: "too-large" }),
    );
    expect(() => parse({ messageCount: 0 })).toThrow(expect.objectContaining({ kind: "invalid" }));
    expect(() => parse([])).toThrow(expect.objectContaining({ kind: "invalid" }));
  });

  test.each([
    ["an offset without colon", "2026-11-22T11:30:00.123+0100", SENT_AT],
    ["an offset with one", "2026-11-22T11:30:00.123+01:00", SENT_AT],
    ["UTC", "2026-11-22T10:30:00.123Z", SENT_AT],
    ["no offset", "2026-11-22T10:30:00.123", null],
    ["words", "now", null],
    ["a number", SENT_AT, null],
    ["null", null, null],
  ])("tells when a message came given %s", (_, receivedAt, sentAt) => {
    expect(parse({ results: [item({ receivedAt })] })).toMatchObject([{ sentAt }]);
  });

  test.each([
    ["delivery reports", { messageId: "m1", to: "1", status: { groupName: "DELIVERED" } }],
    ["messages of other channels", { from: "1", to: "2", message: { type: "TEXT", text: "x" } }],
  ])("holds %s, which are passed over", (_, other) => {
    expect(parse({ results: [other, item()] })).toMatchObject([{ toPointer: "/results/1/to" }]);
  });

  test("names senders that are no full numbers as they are", () => {
    for (const from of ["Harbour", "9009", "+17875550102"]) {
      expect(parse({ results: [item({ from })] })).toMatchObject([{ from }]);
    }
    expect(parse({ results: [item({ from: 9009, to: 17875550101, messageId: 7 })] })).toMatchObject(
      [{ from: "9009", to: "+17875550101", providerId: "7" }],
    );
  });

  test("names every mistake where it is, and costs none of the others", () => {
    const [first, second] = parse({ results: [{ to: 1.5, text: 5 }, item()] });
    expect(first).toEqual({
      errors: [
        { pointer: "/results/0/from", detail: "must be the sender, as text" },
        { pointer: "/results/0/to", detail: "must be the number it was sent to, as text" },
        { pointer: "/results/0/text", detail: "must be the message's text" },
      ],
    });
    expect(second).toMatchObject({ text: "x" });
  });

  test("is read or refused as a problem, whatever it is", () => {
    for (const body of [...hostileJson, Buffer.from([0x7b, 0xc3, 0x28])]) {
      try {
        expect(infobip.parse(withBody(sent(), body), {})).toBeInstanceOf(Array);
      } catch (error) {
        expect(error).toMatchObject({ code: "problem" });
      }
    }
  });
});

test.each([
  [["stored"], 200],
  [["duplicate"], 200],
  [["waiting"], 200],
  [["unrouted"], 202],
  [[], 200],
  [["rejected", "stored"], 200],
  [["rejected", "unrouted"], 202],
  [["rejected", "rejected"], 422],
] as const)("Infobip is answered with a status for %j", (statuses, code) => {
  const answer = infobip.respond(
    statuses.map((status) => resultsOf[status]),
    sent(),
  );
  expect(answer.status).toBe(code);
  if (code !== 422) expect(answer.body).toBe("");
});
