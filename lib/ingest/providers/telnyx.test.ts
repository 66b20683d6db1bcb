import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Problem } from "#lib/http/problem.ts";
import type { Credentials } from "#lib/ingest/adapter.ts";
import { telnyx } from "#lib/ingest/providers/telnyx.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { telnyx as dialect } from "#lib/simulate/telnyx.ts";
import {
  hostileBodies,
  hostileValues,
  providerRequest,
  type RequestChanges,
} from "#lib/testing/provider-request.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const publicUrl = "https://sms.example.com/api/ingest/telnyx";
const pair = makePair();
const otherPair = makePair();

const message: OutboundMessage = {
  from: "+17875550199",
  to: "+17875550101",
  text: "482913 is your code 🔑",
  id: "7ee4241c-f127-47e5-9c34-3aac291f8058",
  sentAt: now - 1500,
  encoding: "ucs-2",
  segments: 2,
};

const proving = {
  auth: "signature",
  secret: pair,
  publicUrl,
  settings: {},
  now,
  nonce: "1",
} as const;

const signed = dialect.write([message], proving);

function makePair(): string {
  const { d, x } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return Buffer.concat([d, x].map((half) => Buffer.from(half!, "base64url"))).toString("base64");
}

/** The half that Telnyx shows. */
function publicHalf(secret: string): string {
  return Buffer.from(secret, "base64").subarray(32).toString("base64");
}

function verify(changes: RequestChanges = {}, credentials: Partial<Credentials> = {}) {
  return telnyx.verify(providerRequest(signed, changes), {
    auth: "signature",
    secrets: [publicHalf(pair)],
    publicUrl,
    settings: {},
    now,
    fetchText: () => Promise.reject(new Error("nothing is fetched")),
    ...credentials,
  });
}

function parse(body: string | Buffer) {
  return telnyx.parse(providerRequest(signed, { body }), {});
}

/** An event as the dialect writes it, with a part of its payload replaced. */
function eventWith(payload: object, data: object = {}): string {
  const event = JSON.parse(signed.body);
  return JSON.stringify({
    data: { ...event.data, ...data, payload: { ...event.data.payload, ...payload } },
  });
}

describe("verify", () => {
  it("accepts what is signed with the key", async () => {
    expect(await verify()).toEqual({ ok: true });
  });

  it("accepts what is signed with either of two keys, and by a pair for trying", async () => {
    expect(await verify({}, { secrets: [publicHalf(otherPair), publicHalf(pair)] })).toEqual({
      ok: true,
    });
    expect(await verify({}, { secrets: [pair] })).toEqual({ ok: true });
  });

  it("refuses what another key signed", async () => {
    const secrets = ["11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="];
    expect(await verify({}, { secrets })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it.each([[[]], [[""]], [["short"]], [["AAAA".repeat(30)]]])(
    "refuses everything with the keys %j",
    async (secrets) => {
      expect(await verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
    },
  );

  it.each(["telnyx-signature-ed25519", "telnyx-timestamp"])("refuses without %s", async (name) => {
    expect(await verify({ headers: { [name]: null } })).toEqual({ ok: false, reason: "no-proof" });
    expect(await verify({ headers: { [name]: "" } })).toEqual({ ok: false, reason: "no-proof" });
  });

  it.each(["telnyx-signature-ed25519", "telnyx-timestamp"])("refuses %s twice", async (name) => {
    const twice = `${signed.headers[name]}, ${signed.headers[name]}`;
    expect(await verify({ headers: { [name]: twice } })).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });

  it("refuses with any one byte of the body, the time or the signature changed", async () => {
    for (let at = 0; at < signed.body.length; at += 7) {
      const body = Buffer.from(signed.body);
      body[at]! ^= 1;
      expect(await verify({ body }), String(at)).toEqual({ ok: false, reason: "wrong-proof" });
    }
    for (const name of ["telnyx-signature-ed25519", "telnyx-timestamp"]) {
      const value = signed.headers[name]!;
      for (let at = 0; at < value.length; at += 1) {
        const other = value[at] === "1" ? "2" : "1";
        const headers = { [name]: value.slice(0, at) + other + value.slice(at + 1) };
        expect(await verify({ headers }), `${name} ${at}`).toEqual({
          ok: false,
          reason: "wrong-proof",
        });
      }
    }
  });

  it.each([
    [300_000, { ok: true }],
    [300_001, { ok: false, reason: "too-old" }],
    [-300_000, { ok: true }],
    [-300_001, { ok: false, reason: "too-early" }],
  ])("judges a time %i ms ago", async (age, verdict) => {
    expect(await verify({}, { now: now + age })).toEqual(verdict);
  });

  it.each([1, 63, 65, 5000])("refuses a signature of %i bytes", async (length) => {
    const headers = { "telnyx-signature-ed25519": Buffer.alloc(length, 7).toString("base64") };
    expect(await verify({ headers })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it("traces what is signed", async () => {
    const heard: string[] = [];
    const credentials = { ...proving, secrets: [pair], fetchText: () => Promise.reject() };
    await telnyx.verify(providerRequest(signed), credentials, (_, value) => heard.push(value));
    expect(heard[0]).toBe(`${now / 1000}|${signed.body}`);
    expect(heard.join()).not.toContain(pair);
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
        sentClock: "provider",
        toPointer: "/data/payload/to/0/phone_number",
        encoding: "ucs-2",
        segments: 2,
      },
    ]);
  });

  // https://developers.telnyx.com/api-reference/callbacks/inbound-message
  it("reads an event as it is documented", () => {
    const documented = {
      data: {
        record_type: "event",
        id: "bf6307bd-884d-4c1f-b6ea-c62b8c495d3c",
        event_type: "message.received",
        occurred_at: "2019-01-23T18:10:02.574Z",
        payload: {
          record_type: "message",
          direction: "inbound",
          id: "7ee4241c-f127-47e5-9c34-3aac291f8058",
          type: "SMS",
          from: { phone_number: "+17875550199", carrier: "T-MOBILE USA, INC." },
          to: [{ phone_number: "+17875550101", status: "delivered" }],
          text: "Hello, World!",
          encoding: "GSM-7",
          parts: 1,
        },
      },
    };
    expect(parse(JSON.stringify(documented))).toEqual([
      {
        from: "+17875550199",
        to: "+17875550101",
        text: "Hello, World!",
        providerId: "7ee4241c-f127-47e5-9c34-3aac291f8058",
        sentAt: Date.UTC(2019, 0, 23, 18, 10, 2, 574),
        sentClock: "provider",
        toPointer: "/data/payload/to/0/phone_number",
        encoding: "gsm-7",
        segments: 1,
      },
    ]);
  });

  it.each([
    ["message.sent", {}],
    ["message.finalized", {}],
    ["call.initiated", {}],
    ["message.received", { direction: "outbound" }],
  ])("finds no message in %s %j", (event_type, payload) => {
    expect(parse(eventWith(payload, { event_type }))).toEqual([]);
  });

  it("reads a picture without a text", () => {
    const [read] = parse(eventWith({ type: "MMS", text: null, media: [{ url: "https://x" }] }));
    expect(read).toMatchObject({ text: "", from: message.from });
  });

  it.each([
    [{ received_at: "soon" }, {}, message.sentAt],
    [{ received_at: "soon" }, { occurred_at: 7 }, null],
  ])("reads the time from what there is", (payload, data, sentAt) => {
    const sentClock = sentAt === null ? "unknown" : "provider";
    expect(parse(eventWith(payload, data))).toMatchObject([{ sentAt, sentClock }]);
  });

  it("asks for nothing but a sender and a receiver", () => {
    const from = { phone_number: message.from };
    const to = [{ phone_number: message.to }];
    const data = { event_type: "message.received", payload: { from, to } };
    expect(parse(JSON.stringify({ data }))).toMatchObject([{ text: "", providerId: null }]);
  });

  it("leaves out what it does not know of encodings and parts", () => {
    const [read] = parse(eventWith({ encoding: "constructor", parts: "many" }));
    expect(read).not.toHaveProperty("encoding");
    expect(read).not.toHaveProperty("segments");
  });

  it.each([
    [{ from: null }, "/data/payload/from"],
    [{ from: { phone_number: "" } }, "/data/payload/from/phone_number"],
    [{ to: [] }, "/data/payload/to/0"],
    [{ to: [{ phone_number: 17875550101 }] }, "/data/payload/to/0/phone_number"],
    [{ text: 1 }, "/data/payload/text"],
  ])("says what is wrong with %j", (payload, pointer) => {
    expect(parse(eventWith(payload))).toMatchObject([{ errors: [{ pointer }] }]);
  });

  it("survives every value in every place", () => {
    const { data } = JSON.parse(signed.body);
    for (const value of [...hostileValues, undefined]) {
      for (const name of Object.keys(data.payload)) parse(eventWith({ [name]: value }));
      for (const name of Object.keys(data))
        parse(JSON.stringify({ data: { ...data, [name]: value } }));
      expect(Array.isArray(parse(JSON.stringify({ data: value })))).toBe(true);
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
