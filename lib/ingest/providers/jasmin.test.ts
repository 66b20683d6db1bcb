import { describe, expect, test } from "vitest";
import type { Credentials, ProviderRequest } from "#lib/ingest/adapter.ts";
import { jasmin, jasminSettings } from "#lib/ingest/providers/jasmin.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { jasmin as dialect } from "#lib/simulate/jasmin.ts";
import {
  hostileForms,
  providerRequest,
  resultsOf,
  withBody,
} from "#lib/testing/provider-request.ts";

const PUBLIC_URL = "https://sms.example.com/api/ingest/jasmin/token";
const gsm = jasminSettings.parse({});

const message: OutboundMessage = {
  from: "+17875550102",
  to: "+17875550101",
  text: "Your code is 482913 & = + %\n",
  id: "16fd2706-8baf-433b-82eb-8c7fada847da",
  sentAt: null,
};

const sent = (more: Partial<OutboundMessage> = {}, settings: unknown = gsm) =>
  providerRequest(
    dialect.write([{ ...message, ...more }], {
      auth: "address",
      publicUrl: PUBLIC_URL,
      settings,
      secret: "",
      now: 0,
      nonce: "1",
    }),
  );

const parse = (body: string | Buffer, settings = gsm) =>
  jasmin.parse(withBody(sent(), body), settings);

const start = "id=1&from=Harbour&to=%2B17875550101&";

/** The same as a GET, as a connector with that method sends it. */
const asGet = (request: ProviderRequest): ProviderRequest => ({
  ...request,
  method: "GET",
  query: request.body.toString("latin1"),
  body: Buffer.alloc(0),
});

describe("Jasmin's message", () => {
  test.each([
    ["POST", sent()],
    ["GET", asGet(sent())],
  ])("is read whole from a %s", (_, request) => {
    expect(jasmin.parse(request, gsm)).toEqual([
      {
        from: message.from,
        to: message.to,
        text: message.text,
        providerId: message.id,
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/to",
        encoding: "gsm-7",
      },
    ]);
  });

  test.each([
    ["GSM-7", "Costera: 5 € à Øresund [x] é", gsm, "gsm-7"],
    ["UCS-2", "Код 482913 🎉", gsm, "ucs-2"],
    ["UCS-2 with what UTF-8 makes no text of", "\u0080\ud83d\ude00ÿ", gsm, "ucs-2"],
    ["Latin-1", "Dépôt ÿ£", jasminSettings.parse({ alphabet: "latin-1" }), undefined],
    ["UCS-2 beside Latin-1", "5 €", jasminSettings.parse({ alphabet: "latin-1" }), "ucs-2"],
    ["UTF-8", "Код € 🎉", jasminSettings.parse({ alphabet: "utf-8" }), undefined],
    ["nothing", "", gsm, "gsm-7"],
  ])("comes through in %s, with and without its hex", (_, text, settings, encoding) => {
    const request = sent({ text }, settings);
    expect(jasmin.parse(request, settings)).toMatchObject([{ text }]);
    expect(jasmin.parse(asGet(request), settings)[0]).toMatchObject({ text });
    const body = request.body.toString("latin1").replace(/&binary=[^&]*/, "");
    const [older] = parse(body, settings);
    expect(older).toMatchObject({ text });
    expect((older as { encoding?: string }).encoding).toBe(encoding);
  });

  test("comes through as hex where it is no text", () => {
    const text = "0605040b8423f0a0ff";
    expect(jasmin.parse(sent({ text, encoding: "binary" }), gsm)).toMatchObject([
      { text, encoding: "binary" },
    ]);
  });

  test.each([
    ["octets that are a text", 4, "48656c6c6f", { text: "Hello" }],
    ["octets that are none", 2, "0001ff", { text: "0001ff", encoding: "binary" }],
    ["ASCII", 1, "4024", { text: "@$" }],
    ["Latin-1", 3, "e9", { text: "é" }],
    ["Cyrillic", 6, "bad", { text: "Ъ" }],
    ["Hebrew", 7, "e0", { text: "א" }],
    ["a flash message in GSM-7", 16, "00", { text: "@", encoding: "gsm-7" }],
    ["a flash message in octets", 20, "00", { text: "00", encoding: "binary" }],
    ["a flash message in UCS-2", 24, "0041", { text: "A", encoding: "ucs-2" }],
    ["a message class in GSM-7", 0xf1, "11", { text: "_", encoding: "gsm-7" }],
    ["a message class in octets", 0xf5, "80", { text: "80", encoding: "binary" }],
    ["waiting mail in UCS-2", 0xe0, "0041", { text: "A", encoding: "ucs-2" }],
    ["waiting mail in GSM-7", 0xd0, "7b", { text: "ä", encoding: "gsm-7" }],
    ["a coding that nobody knows", 99, "fe", { text: "fe", encoding: "binary" }],
    ["no septets in GSM-7, but UTF-8", 0, "c3a9", { text: "é" }],
    ["no septets, and no UTF-8", 0, "e9", { text: "é" }],
  ])("is read by its coding: %s", (_, coding, hex, expected) => {
    // Written as odd hex, `bad` is no bytes: what stands in `content` holds.
    const content = hex === "bad" ? "%CA" : "ignored";
    const [parsed] = parse(`${start}coding=${coding}&binary=${hex}&content=${content}`);
    expect(parsed).toMatchObject(expected);
    expect(Object.hasOwn(parsed!, "encoding")).toBe("encoding" in expected);
  });

  test.each(["", "coding=", "coding=x", "coding=-1"])(
    "is in the default alphabet given %j",
    (coding) => {
      expect(parse(`${start}${coding}&content=%00%1B%65`)).toMatchObject([
        { text: "@€", encoding: "gsm-7" },
      ]);
    },
  );

  test("names the fields that are missing", () => {
    expect(parse("content=x&to=1")).toEqual([
      { errors: [{ pointer: "/from", detail: "must not be empty" }] },
    ]);
    expect(parse("from=1&to=1")).toEqual([
      { errors: [{ pointer: "/content", detail: "must be the message's text" }] },
    ]);
  });

  test("is none in a delivery report", () => {
    expect(parse("id=1&level=1&message_status=DELIVRD&connector=smsc-1")).toEqual([]);
  });

  test("is read, whatever it is", () => {
    for (const body of hostileForms) {
      const request = withBody(sent(), body);
      expect(jasmin.parse(request, gsm)).toBeInstanceOf(Array);
      expect(jasmin.parse(asGet(request), gsm)).toBeInstanceOf(Array);
    }
  });
});

test("Jasmin's alphabet is one of three, and nothing else is configured", () => {
  expect(gsm).toEqual({ alphabet: "gsm-7" });
  expect(jasminSettings.safeParse({ alphabet: "ebcdic" }).success).toBe(false);
  expect(jasminSettings.safeParse({ charset: "utf-8" }).success).toBe(false);
});

test("Jasmin proves nothing: its address does, and no other way is accepted", () => {
  const credentials: Credentials = {
    auth: "address",
    secrets: [],
    publicUrl: PUBLIC_URL,
    settings: gsm,
    now: 0,
    fetchText: () => Promise.reject(new Error("nothing is fetched")),
  };
  expect(jasmin.ways).toEqual([{ auth: "address", assurance: "address", hasToken: true }]);
  expect(jasmin.makeSecret("address")).toBeNull();
  expect(verifyRequest(jasmin, sent(), credentials)).toEqual({ ok: true });
  const signed: Credentials = {
    ...credentials,
    auth: "signature",
    secrets: ["0123456789abcdef"],
  };
  expect(verifyRequest(jasmin, sent(), signed)).toEqual({ ok: false, reason: "no-proof" });
});

test.each(["stored", "duplicate", "waiting", "unrouted"] as const)(
  "Jasmin is answered with 200 and its word alone for a %s message",
  (status) => {
    expect(jasmin.respond([resultsOf[status]], sent())).toEqual({
      status: 200,
      headers: { "content-type": "text/plain" },
      body: "ACK/Jasmin",
    });
  },
);

test("Jasmin is answered for what is no message, and not when it is rejected", () => {
  expect(jasmin.respond([], sent())).toMatchObject({ status: 200, body: "ACK/Jasmin" });
  expect(jasmin.respond([resultsOf.rejected], sent()).status).toBe(422);
});
