import { describe, expect, test } from "vitest";
import type { Credentials } from "#lib/ingest/adapter.ts";
import { signalwire } from "#lib/ingest/providers/signalwire.ts";
import { twilio } from "#lib/ingest/providers/twilio.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { signalwire as dialect } from "#lib/simulate/signalwire.ts";
import { twilio as twilioDialect } from "#lib/simulate/twilio.ts";
import {
  hostileForms,
  providerRequest,
  resultsOf,
  withBody,
  withHeader,
} from "#lib/testing/provider-request.ts";

const SECRET = "PSK_signing-key-for-tests-01";
const PUBLIC_URL = "https://sms.example.com/api/ingest/signalwire";
const HEADER = "x-signalwire-signature";

const credentials = (more: Partial<Credentials> = {}): Credentials => ({
  auth: "signature",
  secrets: [SECRET],
  publicUrl: PUBLIC_URL,
  settings: {},
  now: 0,
  fetchText: () => Promise.reject(new Error("nothing is fetched")),
  ...more,
});

const message: OutboundMessage = {
  from: "+17875550102",
  to: "+17875550101",
  text: "Your code is 482913 ☕ & = + %\n",
  id: "11111111-2222-4333-8444-555555555555",
  sentAt: null,
  segments: 2,
};

const proving = { auth: "signature", publicUrl: PUBLIC_URL, settings: {}, secret: SECRET } as const;

const sent = (more: Partial<OutboundMessage> = {}) =>
  providerRequest(dialect.write([{ ...message, ...more }], { ...proving, now: 0, nonce: "1" }));

describe("SignalWire's signature", () => {
  test("is accepted, and its message read whole", () => {
    const request = sent();
    expect(signalwire.verify(request, credentials())).toEqual({ ok: true });
    expect(signalwire.parse(request, {})).toEqual([
      {
        from: message.from,
        to: message.to,
        text: message.text,
        providerId: message.id,
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/To",
        segments: 2,
      },
    ]);
  });

  // Accepted by RestClient.validateRequest of @signalwire/compatibility-api 3.2.0.
  test("is the one that its SDK accepts", () => {
    const body =
      "AccountSid=00000000-0000-4000-8000-000000000000&Body=Your+code+is+482913&From=%2B17875550102" +
      "&MessageSid=11111111-2222-4333-8444-555555555555&NumMedia=0&NumSegments=1" +
      "&SmsSid=11111111-2222-4333-8444-555555555555&To=%2B17875550101";
    const request = withHeader(withBody(sent(), body), HEADER, "AwO1xgU0XbtXC13EBpt4EaTjhSg=");
    expect(signalwire.verify(request, credentials())).toEqual({ ok: true });
  });

  test.each([
    ["one that replaces it", ["PSK_another-signing-key-01", SECRET]],
    ["one that it replaced", [SECRET, "PSK_another-signing-key-01"]],
  ])("is accepted beside %s", (_, secrets) => {
    expect(signalwire.verify(sent(), credentials({ secrets }))).toEqual({ ok: true });
  });

  test.each(["https://sms.example.com:443/api/ingest/signalwire", PUBLIC_URL])(
    "is accepted over %s, whichever way the source's address is written",
    (publicUrl) => {
      const signed = dialect.write([message], { ...proving, publicUrl, now: 0, nonce: "1" });
      expect(signalwire.verify(providerRequest(signed), credentials())).toEqual({ ok: true });
      expect(
        signalwire.verify(
          sent(),
          credentials({ publicUrl: PUBLIC_URL.replace(".com", ".com:443") }),
        ),
      ).toEqual({ ok: true });
    },
  );

  test.each([
    ["no header", (request) => withHeader(request, HEADER, null), "no-proof"],
    ["an empty header", (request) => withHeader(request, HEADER, ""), "no-proof"],
    [
      "Twilio's header",
      (request) =>
        withHeader(
          withHeader(request, HEADER, null),
          "x-twilio-signature",
          request.headers.get(HEADER),
        ),
      "no-proof",
    ],
    [
      "the header twice",
      (request) => {
        const given = request.headers.get(HEADER)!;
        return withHeader(request, HEADER, [given, given]);
      },
      "wrong-proof",
    ],
    [
      "the signature in other case",
      (request) => withHeader(request, HEADER, request.headers.get(HEADER)!.toLowerCase()),
      "wrong-proof",
    ],
    [
      "a field more",
      (request) => withBody(request, `${request.body.toString()}&Extra=1`),
      "wrong-proof",
    ],
    [
      "a second sender",
      (request) => withBody(request, `${request.body.toString()}&From=%2B1`),
      "wrong-proof",
    ],
    ["no body", (request) => withBody(request, ""), "wrong-proof"],
    [
      "more fields than are read",
      (request) => withBody(request, `${request.body.toString()}${"&a=1".repeat(1000)}`),
      "wrong-proof",
    ],
  ] as [string, (request: ReturnType<typeof sent>) => ReturnType<typeof sent>, string][])(
    "is refused with %s",
    (_, change, reason) => {
      expect(signalwire.verify(change(sent()), credentials())).toEqual({ ok: false, reason });
    },
  );

  test.each([
    ["another secret", { secrets: ["PSK_another-signing-key-01"] }],
    ["no secret", { secrets: [] }],
    ["another path", { publicUrl: `${PUBLIC_URL}x` }],
    ["another host", { publicUrl: PUBLIC_URL.replace("sms.", "") }],
    ["another scheme", { publicUrl: PUBLIC_URL.replace("https", "http") }],
    ["a query", { publicUrl: `${PUBLIC_URL}?a=1` }],
  ])("is refused under %s", (_, more) => {
    expect(signalwire.verify(sent(), credentials(more))).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });

  test("is refused over another port", () => {
    const publicUrl = PUBLIC_URL.replace(".com", ".com:8443");
    const signed = dialect.write([message], { ...proving, publicUrl, now: 0, nonce: "1" });
    expect(signalwire.verify(providerRequest(signed), credentials({ publicUrl }))).toEqual({
      ok: true,
    });
    expect(signalwire.verify(providerRequest(signed), credentials())).toMatchObject({ ok: false });
  });

  test("is refused when any letter of a value is another", () => {
    const request = sent({ text: "Pay 10 now" });
    const body = request.body.toString("latin1");
    let changed = 0;
    for (const { index } of body.matchAll(/(?<=[=\w+])[\w-](?=[\w+&-]|$)/g)) {
      // The digits of an escape decode to the same in either case, and to no letter of a value.
      if (/%.?$/.test(body.slice(0, index))) continue;
      const other = body[index] === "x" ? "y" : "x";
      const altered = withBody(request, `${body.slice(0, index)}${other}${body.slice(index + 1)}`);
      expect(signalwire.verify(altered, credentials()), altered.body.toString()).toEqual({
        ok: false,
        reason: "wrong-proof",
      });
      changed += 1;
    }
    expect(changed).toBeGreaterThan(100);
  });

  test("is traced without the secret", () => {
    const steps: [string, string][] = [];
    signalwire.verify(sent(), credentials(), (...step) => steps.push(step));
    expect(steps.map(([step]) => step)).toContain("signed text");
    expect(steps.find(([, value]) => value.startsWith(`${PUBLIC_URL}AccountSid`))).toBeDefined();
    expect(steps.flat().join()).not.toContain(SECRET);
  });

  test("is Twilio's under another name", () => {
    const signed = twilioDialect.write([message], { ...proving, now: 0, nonce: "1" });
    expect(twilio.verify(providerRequest(signed), credentials())).toEqual({ ok: true });
    expect(twilio.verify(sent(), credentials())).toEqual({ ok: false, reason: "no-proof" });
  });
});

describe("SignalWire's form", () => {
  const parse = (body: string | Buffer) => signalwire.parse(withBody(sent(), body), {});

  test.each([
    ["no count", "", {}],
    ["one", "1", { segments: 1 }],
    ["255", "255", { segments: 255 }],
    ["none", "0", {}],
    ["256", "256", {}],
    ["a word", "two", {}],
    ["a fraction", "1.5", {}],
  ])("tells the segments given %s", (_, count, told) => {
    const [parsed] = parse(`From=A&To=%2B17875550101&Body=x&NumSegments=${count}`);
    expect(parsed).toEqual({
      from: "A",
      to: "+17875550101",
      text: "x",
      providerId: null,
      sentAt: null,
      sentClock: "unknown",
      toPointer: "/To",
      ...told,
    });
  });

  test("has its older id where the newer is missing, and an empty text for a picture", () => {
    expect(parse("From=A&To=1&SmsSid=S1&NumMedia=1")).toMatchObject([
      { providerId: "S1", text: "" },
    ]);
  });

  test.each(["queued", "sent", "delivered", "undelivered", "failed"])(
    "holds no message when it reports one that was %s",
    (status) => {
      expect(parse(`From=A&To=1&MessageSid=S1&MessageStatus=${status}`)).toEqual([]);
      expect(parse(`From=A&To=1&MessageSid=S1&SmsStatus=${status}`)).toEqual([]);
    },
  );

  test("names the fields that are missing or too long", () => {
    expect(parse("Body=x")).toEqual([
      {
        errors: [
          { pointer: "/From", detail: "must not be empty" },
          { pointer: "/To", detail: "must not be empty" },
        ],
      },
    ]);
    expect(parse(`From=${"x".repeat(201)}&To=${"1".repeat(200)}`)).toEqual([
      { errors: [{ pointer: "/From", detail: "must have at most 200 characters" }] },
    ]);
  });

  test("is read or refused, whatever it is", () => {
    for (const body of hostileForms) {
      expect(parse(body)).toBeInstanceOf(Array);
      expect(signalwire.verify(withBody(sent(), body), credentials())).toMatchObject({ ok: false });
    }
  });
});

test.each([
  ["stored", 200],
  ["duplicate", 200],
  ["waiting", 200],
  ["unrouted", 202],
] as const)("SignalWire is answered with nothing to do for a %s message", (status, code) => {
  expect(signalwire.respond([resultsOf[status]], sent())).toEqual({
    status: code,
    headers: { "content-type": "text/xml; charset=utf-8" },
    body: '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
  });
});

test("SignalWire is answered for what is no message, and told what is rejected", () => {
  expect(signalwire.respond([], sent()).status).toBe(200);
  expect(signalwire.respond([resultsOf.rejected], sent()).status).toBe(422);
});
