import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Problem } from "#lib/http/problem.ts";
import type { Credentials, RefusalReason } from "#lib/ingest/adapter.ts";
import { sinch } from "#lib/ingest/providers/sinch.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { sinch as dialect } from "#lib/simulate/sinch.ts";
import {
  hostileBodies,
  hostileValues,
  providerRequest,
  type RequestChanges,
} from "#lib/testing/provider-request.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const publicUrl = "https://sms.example.com/api/ingest/sinch";
const secret = "a secret that a service plan has";
const settings = { tolerance: 300 };

const message: OutboundMessage = {
  from: "+17875550199",
  to: "+17875550101",
  text: "482913 is your code 🔑",
  id: "01XXXXX21XXXXX119Z8P1XXXXX",
  sentAt: now - 1500,
};

const proving = { auth: "signature", secret, publicUrl, settings, now, nonce: "1" } as const;

const signed = dialect.write([message], proving);

const credentials: Credentials<typeof settings> = {
  auth: "signature",
  secrets: [secret],
  publicUrl,
  settings,
  now,
  fetchText: () => Promise.reject(new Error("nothing is fetched")),
};

const headerNames = {
  signature: "x-sinch-webhook-signature",
  nonce: "x-sinch-webhook-signature-nonce",
  time: "x-sinch-webhook-signature-timestamp",
  algorithm: "x-sinch-webhook-signature-algorithm",
};

function verify(changes: RequestChanges = {}, changed: Partial<typeof credentials> = {}) {
  return sinch.verify(providerRequest(signed, changes), { ...credentials, ...changed });
}

function parse(body: string | Buffer) {
  return sinch.parse(providerRequest(signed, { body }), settings);
}

function eventWith(changes: object): string {
  return JSON.stringify({ ...JSON.parse(signed.body), ...changes });
}

describe("verify", () => {
  it("accepts what is signed with the secret, and tells its nonce", () => {
    const nonce = signed.headers[headerNames.nonce];
    expect(verify()).toEqual({ ok: true, nonce });
    expect(verify({}, { secrets: ["another", secret] })).toEqual({ ok: true, nonce });
  });

  // The example of Sinch's documentation, which its SDKs test with, too.
  it("accepts what Sinch signed", () => {
    const body =
      '{"app_id":"","accepted_time":"2021-10-18T17:49:13.813615Z","project_id":"e2df3a34-a71b-4448-9db5-a8d2baad28e4","contact_create_notification":{"contact":{"id":"01FJA8B466Y0R2GNXD78MD9SM1","channel_identities":[{"channel":"SMS","identity":"48123456789","app_id":""}],"display_name":"New Test Contact","email":"new.contact@email.com","external_id":"","metadata":"","language":"EN_US"}},"message_metadata":""}';
    const headers = {
      [headerNames.signature]: "6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=",
      [headerNames.nonce]: "01FJA8B4A7BM43YGWSG9GBV067",
      [headerNames.time]: "1634579353",
    };
    const changed = { secrets: ["foo_secret1234"], now: 1_634_579_353_000 };
    expect(verify({ body, headers }, changed)).toMatchObject({ ok: true });
    expect(verify({ body: `${body} `, headers }, changed)).toMatchObject({ ok: false });
  });

  it.each([[[]], [[""]]])("refuses everything with the secrets %j", (secrets) => {
    expect(verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
  });

  it.each(["signature", "nonce", "time"] as const)("refuses without its %s", (name) => {
    const reason = "no-proof";
    expect(verify({ headers: { [headerNames[name]]: null } })).toEqual({ ok: false, reason });
  });

  it.each(["signature", "nonce", "time", "algorithm"] as const)("refuses its %s twice", (name) => {
    const value = signed.headers[headerNames[name]];
    const headers = { [headerNames[name]]: `${value}, ${value}` };
    expect(verify({ headers })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it("refuses with any one byte of what is signed changed", () => {
    for (let at = 0; at < signed.body.length; at += 1) {
      const body = Buffer.from(signed.body);
      body[at]! ^= 1;
      expect(verify({ body }), String(at)).toEqual({ ok: false, reason: "wrong-proof" });
    }
    for (const name of Object.values(headerNames)) {
      const value = signed.headers[name]!;
      for (let at = 0; at < value.length; at += 1) {
        const other = value[at] === "1" ? "2" : "1";
        const headers = { [name]: value.slice(0, at) + other + value.slice(at + 1) };
        expect(verify({ headers }), `${name} ${at}`).toEqual({ ok: false, reason: "wrong-proof" });
      }
    }
  });

  it("refuses a nonce that has taken in the end of a body", () => {
    const nonce = `5}.${signed.headers[headerNames.nonce]}`;
    const time = signed.headers[headerNames.time]!;
    const whole = `{"a":1.${nonce}.${time}`;
    const headers = {
      [headerNames.nonce]: nonce,
      [headerNames.signature]: createHmac("sha256", secret).update(whole).digest("base64"),
    };
    expect(verify({ body: '{"a":1', headers })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it.each([
    [300, 300_000, { ok: true }],
    [300, 300_001, { ok: false, reason: "too-old" }],
    [300, -300_000, { ok: true }],
    [300, -300_001, { ok: false, reason: "too-early" }],
    [90_000, 90_000_000, { ok: true }],
    [90_000, 90_000_001, { ok: false, reason: "too-old" }],
  ])("judges with a tolerance of %i s a time %i ms ago", (tolerance, age, verdict) => {
    const changed = { now: now + age, settings: { tolerance } };
    expect(verify({}, changed)).toMatchObject(verdict);
  });

  it("traces what is signed, and never a secret", () => {
    const heard: string[] = [];
    sinch.verify(providerRequest(signed), credentials, (_, value) => heard.push(value));
    const { [headerNames.nonce]: nonce, [headerNames.time]: time } = signed.headers;
    expect(heard[0]).toBe(`${signed.body}.${nonce}.${time}`);
    expect(heard.join()).not.toContain(secret);
  });

  it("accepts the user and password of a source that has them", () => {
    const basic = dialect.write([message], { ...proving, auth: "basic", secret: "me:pass" });
    const request = providerRequest(basic);
    const given = { ...credentials, auth: "basic", secrets: ["me:pass"] } as Credentials;
    expect(verifyRequest(sinch, request, given)).toEqual({ ok: true });
    expect(verifyRequest(sinch, request, { ...given, secrets: ["me:other"] })).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });
});

describe("refusalStatus", () => {
  it.each([
    ["too-old", 503],
    ["too-early", 503],
    ["no-key", 503],
    ["no-proof", 401],
    ["wrong-proof", 401],
    ["replayed", 401],
    ["wrong-address", 401],
    ["foreign-address", 401],
  ] as [RefusalReason, number][])("answers %s with %i", (reason, status) => {
    expect(sinch.refusalStatus?.(reason)).toBe(status);
  });
});

describe("settings", () => {
  it.each([
    [{}, 300],
    [{ tolerance: "600" }, 600],
    [{ tolerance: 90_000 }, 90_000],
  ])("reads %j", (given, tolerance) => {
    expect(sinch.settings.parse(given)).toEqual({ tolerance });
  });

  it.each([
    { tolerance: "" },
    { tolerance: "x" },
    { tolerance: 29 },
    { tolerance: 90_001 },
    { a: 1 },
  ])("refuses %j", (given) => {
    expect(sinch.settings.safeParse(given).success).toBe(false);
  });
});

describe("makeSecret", () => {
  it("makes a user with a password, and a long secret", () => {
    expect(sinch.makeSecret("basic")).toMatch(/^glasspost:[\w-]{32}$/);
    expect(sinch.makeSecret("signature")).toMatch(/^[\w-]{43}$/);
    expect(sinch.makeSecret("signature")).not.toBe(sinch.makeSecret("signature"));
  });
});

describe("parse", () => {
  it("reads what the dialect writes", () => {
    expect(parse(signed.body)).toEqual([
      {
        from: message.from,
        to: message.to,
        text: message.text,
        providerId: message.id,
        sentAt: message.sentAt,
        sentClock: "smsc",
        toPointer: "/to",
      },
    ]);
  });

  it("reads the time of receipt where the operator tells none", () => {
    const { body } = dialect.write([{ ...message, sentAt: null }], proving);
    expect(parse(body)).toMatchObject([{ sentAt: now, sentClock: "provider" }]);
    expect(parse(eventWith({ sent_at: null, received_at: 7 }))).toMatchObject([
      { sentAt: null, sentClock: "unknown" },
    ]);
  });

  it("asks for nothing but a sender, a receiver and a text", () => {
    const bare = { type: "mo_text", from: "17875550199", to: "17875550101", body: "Hi" };
    expect(parse(JSON.stringify(bare))).toMatchObject([{ text: "Hi", providerId: null }]);
  });

  it("reads bytes", () => {
    const { body } = dialect.write([{ ...message, text: "00ff10", encoding: "binary" }], proving);
    expect(parse(body)).toMatchObject([{ text: "00ff10", encoding: "binary" }]);
  });

  it("reads bytes that are a text, and parts of bytes", () => {
    const body = Buffer.from("Hello").toString("base64");
    expect(parse(eventWith({ type: "mo_binary", body, udh: "" }))).toMatchObject([
      { text: "Hello" },
    ]);
    expect(parse(eventWith({ type: "mo_binary", body, udh: "0500032A0201" }))).toMatchObject([
      { text: "48656c6c6f", encoding: "binary", part: { ref: "42", number: 1, total: 2 } },
    ]);
  });

  it.each([
    [{ subject: "Hi", message: "A picture", media: [{ url: "https://x" }] }, "Hi\nA picture"],
    [{ message: "A picture" }, "A picture"],
    [{ media: [] }, ""],
  ])("reads the text of media %j", (body, text) => {
    expect(parse(eventWith({ type: "mo_media", body }))).toMatchObject([{ text }]);
  });

  it.each(["delivery_report_sms", "recipient_delivery_report_sms", "constructor", "__proto__", ""])(
    "finds no message in %s",
    (type) => {
      expect(parse(eventWith({ type }))).toEqual([]);
    },
  );

  it("leaves senders and codes that are no full numbers as they are", () => {
    expect(parse(eventWith({ from: "TikTok", to: "12345" }))).toMatchObject([
      { from: "TikTok", to: "12345" },
    ]);
  });

  it.each([
    [{ type: 1 }, "/type"],
    [{ from: 17875550199 }, "/from"],
    [{ to: "" }, "/to"],
    [{ body: null }, "/body"],
    [{ type: "mo_binary", body: "not base64!" }, "/body"],
    [{ type: "mo_binary", body: "", udh: "0" }, "/udh"],
    [{ type: "mo_media", body: "text" }, "/body"],
  ])("says what is wrong with %j", (changes, pointer) => {
    expect(parse(eventWith(changes))).toMatchObject([{ errors: [{ pointer }] }]);
  });

  it("survives every value in every place", () => {
    const names = ["type", "id", "from", "to", "body", "udh", "sent_at", "received_at"];
    for (const value of [...hostileValues, undefined]) {
      for (const type of ["mo_text", "mo_binary", "mo_media"]) {
        for (const name of names) parse(eventWith({ type, [name]: value }));
      }
      const body = { subject: value, message: value };
      expect(Array.isArray(parse(eventWith({ type: "mo_media", body })))).toBe(true);
    }
  });

  it.each(hostileBodies.map((body) => [body]))("throws nothing but problems (%#)", (body) => {
    try {
      expect(Array.isArray(parse(body))).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
  });
});
