import { describe, expect, test } from "vitest";
import type { Credentials } from "#lib/ingest/adapter.ts";
import { bandwidth } from "#lib/ingest/providers/bandwidth.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import { bandwidth as dialect } from "#lib/simulate/bandwidth.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import {
  hostileJson,
  providerRequest,
  resultsOf,
  withBody,
  withHeader,
} from "#lib/testing/provider-request.ts";

const SECRET = bandwidth.makeSecret("basic")!;
const PUBLIC_URL = "https://sms.example.com/api/ingest/bandwidth/token";
const SENT_AT = Date.UTC(2026, 10, 22, 10, 30, 0, 123);

const credentials = (secrets: string[]): Credentials => ({
  auth: "basic",
  secrets,
  publicUrl: PUBLIC_URL,
  settings: {},
  now: 0,
  fetchText: () => Promise.reject(new Error("nothing is fetched")),
});

const message: OutboundMessage = {
  from: "+17875550102",
  to: "+17875550101",
  text: "Your code is 482913 ☕\n",
  id: "14762070468292kw2fuqty55yp2b2",
  sentAt: SENT_AT,
  segments: 2,
};

const sent = (more: Partial<OutboundMessage> = {}) =>
  providerRequest(
    dialect.write([{ ...message, ...more }], {
      auth: "basic",
      publicUrl: PUBLIC_URL,
      settings: {},
      secret: SECRET,
      now: 0,
      nonce: "1",
    }),
  );

const parse = (body: unknown) =>
  bandwidth.parse(withBody(sent(), typeof body === "string" ? body : JSON.stringify(body)), {});

const event = (own: object = {}, more: object = {}) => ({
  type: "message-received",
  time: "2026-11-22T10:30:00.123Z",
  to: "+17875550101",
  message: { id: "m1", owner: "+17875550101", from: "+17875550102", text: "x", ...own },
  ...more,
});

describe("Bandwidth's credentials", () => {
  test("are accepted, and the message read whole", () => {
    expect(verifyRequest(bandwidth, sent(), credentials([SECRET]))).toEqual({ ok: true });
    expect(bandwidth.parse(sent(), {})).toEqual([
      {
        from: message.from,
        to: message.to,
        text: message.text,
        providerId: message.id,
        sentAt: SENT_AT,
        sentClock: "provider",
        toPointer: "/0/message/owner",
        segments: 2,
      },
    ]);
  });

  test("are a user and 192 bits that we choose, beside a secret in the address", () => {
    expect(SECRET).toMatch(/^glasspost:[\w-]{32}$/);
    expect(bandwidth.makeSecret("basic")).not.toBe(SECRET);
    expect(bandwidth.ways).toEqual([{ auth: "basic", assurance: "sender", hasToken: true }]);
  });

  test("are accepted while another pair is valid, too", () => {
    for (const secrets of [
      [SECRET, "other:password-of-tests"],
      ["other:password-of-tests", SECRET],
    ]) {
      expect(verifyRequest(bandwidth, sent(), credentials(secrets))).toEqual({ ok: true });
    }
  });

  test.each([
    ["no header", null, "no-proof"],
    ["another pair", `Basic ${btoa("glasspost:wrong")}`, "wrong-proof"],
    ["the pair as it is", `Basic ${SECRET}`, "no-proof"],
    ["another scheme", `Bearer ${btoa(SECRET)}`, "no-proof"],
    ["the pair twice", [`Basic ${btoa(SECRET)}`, `Basic ${btoa(SECRET)}`], "no-proof"],
  ])("are refused given %s", (_, value, reason) => {
    const request = withHeader(sent(), "authorization", value);
    expect(verifyRequest(bandwidth, request, credentials([SECRET]))).toEqual({ ok: false, reason });
  });

  test("are refused where there is no secret, and no other way is ever accepted", () => {
    expect(verifyRequest(bandwidth, sent(), credentials([]))).toMatchObject({ ok: false });
    expect(bandwidth.verify(sent(), { ...credentials([SECRET]), auth: "signature" })).toEqual({
      ok: false,
      reason: "no-proof",
    });
  });

  test("do not cover the body", () => {
    const altered = withBody(sent(), JSON.stringify([event()]));
    expect(verifyRequest(bandwidth, altered, credentials([SECRET]))).toEqual({ ok: true });
  });
});

describe("Bandwidth's events", () => {
  // The parameters of its documentation's example of a group message.
  test("of a group message are about the number that they name as owner", () => {
    const group = event({ to: ["+17875550101", "+17875550103"], owner: "+17875550103" });
    expect(parse([group])).toMatchObject([
      { to: "+17875550103", toPointer: "/0/message/owner", providerId: "m1" },
    ]);
  });

  test("name the number in `to` where there is no owner", () => {
    expect(parse([event({ owner: null })])).toMatchObject([
      { to: "+17875550101", toPointer: "/0/to" },
    ]);
    expect(parse([event({ owner: undefined }, { to: undefined })])).toEqual([
      {
        errors: [
          { pointer: "/0/message/owner", detail: "must be the number it was sent to, as text" },
        ],
      },
    ]);
  });

  test.each([
    [
      "the message's time",
      { time: "2026-11-22T10:29:59.000Z" },
      {},
      Date.UTC(2026, 10, 22, 10, 29, 59),
    ],
    ["the event's time", {}, {}, SENT_AT],
    ["an offset", { time: "2026-11-22T12:30:00.123+02:00" }, {}, SENT_AT],
    ["no offset", { time: "2026-11-22T10:30:00" }, { time: "" }, null],
    ["numbers", { time: 1 }, { time: 2 }, null],
    ["none", {}, { time: undefined }, null],
  ])("tell when it was sent given %s", (_, own, more, sentAt) => {
    expect(parse([event(own, more)])).toMatchObject([
      { sentAt, sentClock: sentAt === null ? "unknown" : "provider" },
    ]);
  });

  test.each([
    "message-sending",
    "message-delivered",
    "message-failed",
    "message-read",
    "request-location-response",
  ])("of the type %s are about no message", (type) => {
    expect(parse([{ type, message: {} }])).toEqual([]);
    expect(parse([{ type }, event()])).toHaveLength(1);
  });

  test("hold pictures without a text, and ids and numbers that are JSON numbers", () => {
    const numbers = { id: 12, from: 9009, owner: 17875550101, text: null };
    expect(parse([event(numbers)])).toMatchObject([
      { providerId: "12", from: "9009", to: "17875550101", text: "" },
    ]);
  });

  test("name every mistake where it is, and cost none of the others", () => {
    const [first, second] = parse([event({ from: [], text: 5 }), event()]);
    expect(first).toEqual({
      errors: [
        { pointer: "/0/message/from", detail: "must be the sender, as text" },
        { pointer: "/0/message/text", detail: "must be the message's text" },
      ],
    });
    expect(second).toMatchObject({ text: "x" });
    expect(parse([event({ id: "x".repeat(201) })])).toMatchObject([
      { errors: [{ pointer: "/0/message/id" }] },
    ]);
  });

  test("come as a list of at most 1,000", () => {
    expect(parse(Array.from({ length: 1000 }, () => event()))).toHaveLength(1000);
    expect(() => parse(Array.from({ length: 1001 }, () => event()))).toThrow(
      expect.objectContaining({ kind: "too-large" }),
    );
    expect(() => parse(event())).toThrow(expect.objectContaining({ kind: "invalid" }));
  });

  test("are read or refused as a problem, whatever they are", () => {
    for (const body of [...hostileJson, Buffer.from([0xff, 0x5b])]) {
      try {
        expect(bandwidth.parse(withBody(sent(), body), {})).toBeInstanceOf(Array);
      } catch (error) {
        expect(error).toMatchObject({ code: "problem" });
      }
    }
  });
});

test.each([
  ["stored", 200],
  ["duplicate", 200],
  ["waiting", 200],
  ["unrouted", 202],
] as const)("Bandwidth is answered with a status alone for a %s message", (status, code) => {
  const answer = { status: code, headers: {}, body: "" };
  expect(bandwidth.respond([resultsOf[status]], sent())).toEqual(answer);
});

test("Bandwidth is answered for what is no message, and told when all is rejected", () => {
  expect(bandwidth.respond([], sent()).status).toBe(200);
  expect(bandwidth.respond([resultsOf.rejected], sent())).toMatchObject({
    status: 422,
    headers: { "content-type": "application/problem+json" },
  });
  expect(bandwidth.respond([resultsOf.rejected, resultsOf.stored], sent()).status).toBe(200);
});
