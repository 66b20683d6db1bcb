import { describe, expect, test } from "vitest";
import type { Credentials } from "#lib/ingest/adapter.ts";
import { elks46 } from "#lib/ingest/providers/46elks.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import { elks46 as dialect } from "#lib/simulate/46elks.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import {
  hostileForms,
  providerRequest,
  resultsOf,
  withBody,
} from "#lib/testing/provider-request.ts";

const PUBLIC_URL = "https://sms.example.com/api/ingest/elks/token";
const SENT_AT = Date.UTC(2026, 10, 22, 10, 30, 0, 123);

const message: OutboundMessage = {
  from: "+17875550102",
  to: "+17875550101",
  text: "Your code is 482913 ☕ & = + %\n",
  id: "sf8425555e5d8db61dda7a7b3f1b91bdb",
  sentAt: SENT_AT,
};

const sent = (more: Partial<OutboundMessage> = {}) =>
  providerRequest(
    dialect.write([{ ...message, ...more }], {
      auth: "address",
      publicUrl: PUBLIC_URL,
      settings: {},
      secret: "",
      now: 0,
      nonce: "1",
    }),
  );

const parse = (body: string | Buffer) => elks46.parse(withBody(sent(), body), {});

test("46elks' message is read whole", () => {
  expect(elks46.parse(sent(), {})).toEqual([
    {
      from: message.from,
      to: message.to,
      text: message.text,
      providerId: message.id,
      sentAt: SENT_AT,
      sentClock: "provider",
      toPointer: "/to",
    },
  ]);
});

// The time and the id as in the example of https://www.46elks.se/docs/receive-sms.
test("46elks' time is UTC without an offset, to the microsecond", () => {
  const body =
    "direction=incoming&id=sf8425555e5d8db61dda7a7b3f1b91bdb&from=%2B17875550102" +
    "&to=%2B17875550101&created=2018-07-13T13%3A57%3A23.741000&message=Hello";
  expect(parse(body)).toMatchObject([
    { sentAt: Date.UTC(2018, 6, 13, 13, 57, 23, 741), sentClock: "provider", text: "Hello" },
  ]);
});

test("46elks proves nothing: its address does, and no other way is accepted", () => {
  const credentials: Credentials = {
    auth: "address",
    secrets: [],
    publicUrl: PUBLIC_URL,
    settings: {},
    now: 0,
    fetchText: () => Promise.reject(new Error("nothing is fetched")),
  };
  expect(elks46.ways).toEqual([{ auth: "address", assurance: "address", hasToken: true }]);
  expect(elks46.makeSecret("address")).toBeNull();
  expect(verifyRequest(elks46, sent(), credentials)).toEqual({ ok: true });
  const signed: Credentials = {
    ...credentials,
    auth: "signature",
    secrets: ["0123456789abcdef"],
  };
  expect(verifyRequest(elks46, sent(), signed)).toEqual({ ok: false, reason: "no-proof" });
});

describe("46elks' form", () => {
  test.each([
    ["its time is no time", "created=yesterday"],
    ["it has none", ""],
  ])("is a message also when %s", (_, created) => {
    expect(parse(`from=Harbour&to=%2B17875550101&message=x&${created}`)).toEqual([
      {
        from: "Harbour",
        to: "+17875550101",
        text: "x",
        providerId: null,
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/to",
      },
    ]);
  });

  test.each([
    ["what was sent", "direction=outgoing&from=A&to=1&message=x"],
    ["a delivery report", "id=s1&status=delivered&delivered=2026-11-22T10%3A30%3A00"],
  ])("is no message when it is about %s", (_, body) => {
    expect(parse(body)).toEqual([]);
  });

  test("names the fields that are missing", () => {
    expect(parse("from=A&message=x")).toEqual([
      { errors: [{ pointer: "/to", detail: "must not be empty" }] },
    ]);
  });

  test("is read, whatever it is", () => {
    for (const body of hostileForms) expect(parse(body)).toBeInstanceOf(Array);
  });
});

test.each([
  ["stored", 200],
  ["duplicate", 200],
  ["waiting", 200],
  ["unrouted", 202],
] as const)("46elks is answered without a body, a reply, for a %s message", (status, code) => {
  expect(elks46.respond([resultsOf[status]], sent())).toEqual({
    status: code,
    headers: {},
    body: "",
  });
});

test("46elks is answered for what is no message, and told what is rejected", () => {
  expect(elks46.respond([], sent())).toEqual({ status: 200, headers: {}, body: "" });
  expect(elks46.respond([resultsOf.rejected], sent()).status).toBe(422);
});
