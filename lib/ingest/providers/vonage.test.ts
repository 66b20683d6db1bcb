import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Problem } from "#lib/http/problem.ts";
import type { Credentials, RefusalReason, SourceAuth, Verdict } from "#lib/ingest/adapter.ts";
import {
  signedText,
  type VonageSettings,
  vonage,
  vonageSignature,
} from "#lib/ingest/providers/vonage.ts";
import type { OutboundMessage, SignedRequest } from "#lib/simulate/dialect.ts";
import { signJwt } from "#lib/simulate/sign-jwt.ts";
import { vonage as dialect } from "#lib/simulate/vonage.ts";
import {
  hostileBodies,
  hostileValues,
  providerRequest,
  type RequestChanges,
} from "#lib/testing/provider-request.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const publicUrl = "https://sms.example.com/api/ingest/vonage";
const secret = "a signature secret of an account";
const settings: VonageSettings = { algorithm: "sha256", tolerance: 300 };

const message: OutboundMessage = {
  from: "+17875550199",
  to: "+17875550101",
  text: "482913 is your code 🔑 a=b&c=d",
  id: "0A0000001234567B",
  sentAt: now - 1000,
};

/** What is read of it, whichever way it came. */
const read = {
  from: message.from,
  to: message.to,
  text: message.text,
  providerId: message.id,
  sentAt: message.sentAt,
  sentClock: "provider",
  toPointer: "/to",
};

const credentials: Credentials<VonageSettings> = {
  auth: "signature",
  secrets: [secret],
  publicUrl,
  settings,
  now,
  fetchText: () => Promise.reject(new Error("nothing is fetched")),
};

function write(
  auth: SourceAuth,
  changes: Partial<OutboundMessage> = {},
  nonce = "1",
): SignedRequest {
  const proving = { auth, secret, publicUrl, settings, now, nonce };
  return dialect.write([{ ...message, ...changes }], proving);
}

/** The three kinds of request of the SMS API, found among what the dialect draws. */
function kindsOf(auth: SourceAuth): [string, SignedRequest][] {
  const drawn = Array.from({ length: 40 }, (_, index) => write(auth, {}, String(index)));
  const find = (kind: string) =>
    drawn.find(({ method, headers }) => (headers["content-type"] ?? method).includes(kind))!;
  return ["GET", "form", "json"].map((kind) => [kind, find(kind)]);
}

const signed = kindsOf("signature");
const tokened = write("jwt");

function verify(
  request: SignedRequest,
  changes: RequestChanges = {},
  changed: Partial<typeof credentials> = {},
) {
  return vonage.verify(providerRequest(request, changes), {
    ...credentials,
    ...changed,
  }) as Verdict;
}

function parse(request: SignedRequest, changes: RequestChanges = {}) {
  return vonage.parse(providerRequest(request, changes), settings);
}

function get(fields: Record<string, string>): SignedRequest {
  return { method: "GET", query: new URLSearchParams(fields).toString(), headers: {}, body: "" };
}

function post(body: unknown): SignedRequest {
  const headers = { "content-type": "application/json" };
  return { method: "POST", query: "", headers, body: JSON.stringify(body) };
}

function sign(fields: Record<string, string>): Record<string, string> {
  const sig = vonageSignature(
    settings.algorithm,
    secret,
    signedText(new Map(Object.entries(fields)))!,
  );
  return { ...fields, sig };
}

const fields = {
  msisdn: "17875550199",
  to: "17875550101",
  messageId: "0A0000001234567B",
  text: "Hello",
  type: "text",
  "message-timestamp": "2026-11-22 10:29:59",
  timestamp: String(now / 1000),
};

describe("verify with a signature", () => {
  it.each(signed)("accepts %s", (_, request) => {
    expect(verify(request)).toEqual({ ok: true });
    expect(verify(request, {}, { secrets: ["another", secret] })).toEqual({ ok: true });
  });

  // From the tests of Vonage's SDK for Node, packages/sms.
  it.each([
    ["md5hash", "d2e7b1dc968737c5998ad624e02f90b7"],
    ["md5", "DDEBD46008C2D4E93CCE578A332A52D5"],
    ["sha1", "27D0D05C2876C7CB1720DBCDBA4D492E1E55C09A"],
    ["sha256", "DDB8397C2B90AAC7F3882D306475C9A5058C92322EEF43C92B298B6E0FC0D330"],
    [
      "sha512",
      "E0D3C650F8C9D1A5C174D10DDDBFB003E561F59B265616208B0487C5D819481CD3C311D59CF6165ECD1139622D5BA3A256C0D763AC4A9AD9144B5A426B94FE82",
    ],
  ] as const)("accepts what Vonage signed with %s", (algorithm, sig) => {
    const told = {
      "message-timestamp": "2013-11-21 15:27:30",
      messageId: "020000001B0FE827",
      msisdn: "14843472194",
      text: "Test again",
      timestamp: "1385047698",
      to: "13239877404",
      type: "text",
      sig,
    };
    const changed = {
      secrets: ["my_secret_key_for_testing"],
      settings: { ...settings, algorithm },
      now: 1_385_047_698_000,
    };
    for (const request of [get(told), post(told)]) {
      expect(verify(request, {}, changed)).toEqual({ ok: true });
      for (const other of ["md5hash", "md5", "sha1", "sha256", "sha512"] as const) {
        if (other === algorithm) continue;
        const settings = { algorithm: other, tolerance: 300 };
        expect(verify(request, {}, { ...changed, settings }).ok).toBe(false);
      }
    }
  });

  it.each([[[]], [[""]]])("refuses everything with the secrets %j", (secrets) => {
    for (const [, request] of [...signed, ["jwt", tokened] as const]) {
      expect(verify(request, {}, { secrets })).toEqual({ ok: false, reason: "no-key" });
    }
  });

  it("refuses what another secret signed", () => {
    for (const [, request] of signed) {
      const reason = "wrong-proof";
      expect(verify(request, {}, { secrets: ["another"] })).toEqual({ ok: false, reason });
    }
  });

  it("refuses what is not signed", () => {
    expect(verify(get(fields))).toEqual({ ok: false, reason: "no-proof" });
    expect(verify(get({ ...fields, sig: "" }))).toEqual({ ok: false, reason: "no-proof" });
    expect(verify(get({}))).toEqual({ ok: false, reason: "no-proof" });
  });

  it("refuses a signature in the address for fields in the body", () => {
    const { query } = get(sign(fields));
    expect(verify({ ...post(fields), query })).toEqual({ ok: false, reason: "no-proof" });
  });

  it("refuses with any one field changed, added, renamed or left out", () => {
    const whole = sign(fields);
    const wrong = { ok: false, reason: "wrong-proof" };
    for (const name of Object.keys(fields)) {
      const { [name]: value, ...rest } = whole;
      expect(verify(get({ ...whole, [name]: `${value}x` })), name).toEqual(wrong);
      expect(verify(get({ ...rest, [`${name}x`]: value! })), name).toEqual(wrong);
      expect(verify(get(rest as Record<string, string>)), name).toEqual(wrong);
    }
    expect(verify(get({ ...whole, concat: "true" }))).toEqual(wrong);
    expect(verify(get({ ...whole, sig: whole.sig!.replace(/.$/, "x") }))).toEqual(wrong);
  });

  it("refuses with any one byte of a form changed, but where it says the same", () => {
    const [, form] = signed[1]!;
    const said = (body: string) => {
      const told = new URLSearchParams(body);
      return `${signedText(new Map(told))} ${told.get("sig")}`;
    };
    for (let at = 0; at < form.body.length; at += 1) {
      const body = Buffer.from(form.body);
      body[at]! ^= 1;
      if (said(body.toString("latin1")) === said(form.body)) continue;
      expect(verify(form, { body }).ok, String(at)).toBe(false);
    }
  });

  it("cannot tell & from = from _ in a value, as Vonage signs them alike", () => {
    const given = sign({ ...fields, text: "a&b=c" });
    expect(verify(get({ ...given, text: "a_b_c" }))).toEqual({ ok: true });
  });

  it("refuses a name that could pass for two fields", () => {
    const { text, timestamp, ...rest } = sign(fields);
    const merged = { ...rest, [`text=${text}&timestamp`]: timestamp! };
    expect(verify(get(merged))).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it("refuses a field that stands there twice", () => {
    const { query } = get(sign(fields));
    for (const more of ["text=Hello", "sig=x", "to=17875550102"]) {
      expect(verify({ ...get({}), query: `${query}&${more}` })).toEqual({
        ok: false,
        reason: "wrong-proof",
      });
    }
  });

  it("refuses what is signed without a time", () => {
    const { timestamp: _, ...rest } = fields;
    for (const time of [
      {},
      { timestamp: "" },
      { timestamp: "now" },
      { timestamp: "1e9" },
    ] as object[]) {
      const reason = "wrong-proof";
      expect(verify(get(sign({ ...rest, ...time })))).toEqual({ ok: false, reason });
    }
  });

  it.each([
    [300, 300_000, { ok: true }],
    [300, 300_001, { ok: false, reason: "too-old" }],
    [300, -300_000, { ok: true }],
    [300, -300_001, { ok: false, reason: "too-early" }],
    [86_400, 86_400_000, { ok: true }],
  ])("judges with a tolerance of %i s a time %i ms ago", (tolerance, age, verdict) => {
    const changed = { now: now + age, settings: { ...settings, tolerance } };
    expect(verify(get(sign(fields)), {}, changed)).toEqual(verdict);
    expect(verify(tokened, {}, { ...changed, auth: "jwt" })).toMatchObject(verdict);
  });

  it("reads numbers and truth values in JSON as they are written", () => {
    const given = sign({ ...fields, concat: "true", "concat-part": "1" });
    const body = { ...given, timestamp: now / 1000, concat: true, "concat-part": 1 };
    expect(verify(post(body))).toEqual({ ok: true });
  });

  it.each(hostileValues.map((value) => [value]))("refuses hostile values (%#)", (value) => {
    const given = sign(fields);
    for (const name of ["sig", "text", "timestamp", "__proto__"]) {
      expect(
        verify(post({ ...given, ...JSON.parse(`{"${name}":${JSON.stringify(value)}}`) })).ok,
      ).toBe(false);
    }
    expect(verify(post(value)).ok).toBe(false);
  });

  it("traces what is signed, and never a secret", () => {
    const heard: string[] = [];
    const request = providerRequest(get(sign({ ...fields, text: "a&b" })));
    vonage.verify(request, credentials, (_, value) => heard.push(value));
    expect(heard[0]).toContain("&text=a_b&timestamp=");
    expect(heard.join()).not.toContain(secret);
  });
});

describe("verify with a token", () => {
  const byToken = { auth: "jwt" } as const;

  function withToken(claims: object, algorithm: "HS256" | "HS512" = "HS256") {
    const payload_hash = hash("sha256", tokened.body, "hex");
    const token = signJwt(algorithm, secret, { iat: now / 1000, payload_hash, ...claims });
    return { headers: { authorization: `Bearer ${token}` } };
  }

  it("accepts it, and tells what it is called", () => {
    expect(verify(tokened, {}, byToken)).toEqual({ ok: true, nonce: expect.any(String) });
    expect(verify(tokened, {}, { ...byToken, secrets: ["another", secret] }).ok).toBe(true);
    expect(verify(tokened, withToken({}), byToken)).toEqual({ ok: true });
  });

  it("accepts a hash in capitals", () => {
    const payload_hash = hash("sha256", tokened.body, "hex").toUpperCase();
    expect(verify(tokened, withToken({ payload_hash }), byToken)).toEqual({ ok: true });
  });

  it("refuses any one byte of the body changed", () => {
    for (let at = 0; at < tokened.body.length; at += 1) {
      const body = Buffer.from(tokened.body);
      body[at]! ^= 1;
      const reason = "wrong-proof";
      expect(verify(tokened, { body }, byToken), String(at)).toEqual({ ok: false, reason });
    }
  });

  it.each([
    [{ payload_hash: undefined }],
    [{ payload_hash: "" }],
    [{ payload_hash: 1 }],
    [{ iat: undefined }],
    [{ iat: String(now / 1000) }],
    [{ jti: {} }],
  ])("refuses a token with %j", (claims) => {
    expect(verify(tokened, withToken(claims), byToken)).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });

  it("refuses a token that has expired, or is signed another way", () => {
    const expired = withToken({ exp: now / 1000 - 301 });
    expect(verify(tokened, expired, byToken)).toEqual({ ok: false, reason: "too-old" });
    const other = withToken({}, "HS512");
    expect(verify(tokened, other, byToken)).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it("refuses without a token, and a signature in its place", () => {
    const none = { headers: { authorization: null } };
    expect(verify(tokened, none, byToken)).toEqual({ ok: false, reason: "no-proof" });
    expect(verify(post(sign(fields)), {}, byToken)).toEqual({ ok: false, reason: "no-proof" });
  });

  it("refuses a token of no body for fields in the address", () => {
    const claims = withToken({ payload_hash: hash("sha256", "", "hex") });
    expect(verify(get(fields), claims, byToken)).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it("refuses a token in place of a signature", () => {
    expect(verify(tokened).ok).toBe(false);
  });
});

describe("settings", () => {
  it("has the strongest that the SDKs agree on, and five minutes", () => {
    expect(vonage.settings.parse({})).toEqual(settings);
    expect(vonage.settings.parse({ algorithm: "md5hash", tolerance: "86400" })).toEqual({
      algorithm: "md5hash",
      tolerance: 86_400,
    });
  });

  it.each([{ algorithm: "SHA256" }, { algorithm: "none" }, { tolerance: 1 }, { other: 1 }])(
    "refuses %j",
    (given) => {
      expect(vonage.settings.safeParse(given).success).toBe(false);
    },
  );
});

describe("parse", () => {
  it.each([...signed, ...kindsOf("address")])("reads %s", (_, request) => {
    expect(parse(request)).toEqual([{ ...read, encoding: "ucs-2" }]);
  });

  it("reads the Messages API", () => {
    const request = write("jwt", { segments: 3, id: "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab" });
    expect(parse(request)).toEqual([
      { ...read, providerId: "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab", segments: 3 },
    ]);
  });

  it("reads a part", () => {
    const part = { ref: "108", number: 2, total: 3 };
    expect(parse(write("signature", { part }))).toMatchObject([{ part, text: message.text }]);
  });

  it("takes one part of one, and a part that is none, for a whole message", () => {
    const one = { concat: "true", "concat-ref": "1", "concat-total": "1", "concat-part": "1" };
    expect(parse(get({ ...fields, ...one }))[0]).not.toHaveProperty("part");
    const none = { concat: "false", "concat-ref": "1", "concat-total": "2", "concat-part": "1" };
    expect(parse(get({ ...fields, ...none }))[0]).not.toHaveProperty("part");
  });

  it("reads bytes, and those that are a text", () => {
    const bytes = write("signature", { text: "00ff10", encoding: "binary" });
    expect(parse(bytes)).toMatchObject([{ text: "00ff10", encoding: "binary" }]);
    const { text: _, ...rest } = fields;
    const binary = { ...rest, type: "binary", udh: "" };
    expect(parse(get({ ...binary, data: "48656C6C6F" }))).toMatchObject([{ text: "Hello" }]);
  });

  it("reads parts of bytes by their fields or their header", () => {
    const { text: _, ...rest } = fields;
    const binary = { ...rest, type: "binary", data: "48656C6C6F" };
    const part = { ref: "42", number: 1, total: 2 };
    const expected = [{ text: "48656c6c6f", encoding: "binary", part }];
    expect(parse(get({ ...binary, udh: "0500032A0201" }))).toMatchObject(expected);
    const concat = { concat: "true", "concat-ref": "42", "concat-total": "2", "concat-part": "1" };
    expect(parse(get({ ...binary, ...concat }))).toMatchObject(expected);
  });

  it("reads no time that is none", () => {
    const written = { ...fields, "message-timestamp": "yesterday" };
    expect(parse(get(written))).toMatchObject([{ sentAt: null, sentClock: "unknown" }]);
  });

  it("leaves senders and codes that are no full numbers as they are", () => {
    const short = { ...fields, msisdn: "TikTok", to: "12345" };
    expect(parse(get(short))).toMatchObject([{ from: "TikTok", to: "12345" }]);
  });

  it.each([
    get({}),
    get({ ...fields, text: "", status: "delivered", scts: "2611221030" }),
    post({ message_uuid: "a", to: "1", from: "2", timestamp: "x", status: "read", channel: "sms" }),
    post({ message_uuid: "a", to: "1", from: "2", channel: "whatsapp", message_type: "text" }),
    post({ message_uuid: {}, channel: [], message_type: 1 }),
  ])("finds no message in what is about none (%#)", (request) => {
    const receipt = new URLSearchParams(request.query);
    if (receipt.has("status")) receipt.delete("text");
    expect(parse({ ...request, query: receipt.toString() })).toEqual([]);
  });

  it.each([
    [{ msisdn: "" }, "/msisdn"],
    [{ to: "x".repeat(201) }, "/to"],
    [{ data: "0" }, "/data"],
    [{ udh: "zz" }, "/udh"],
    [{ concat: "true" }, "/concat-ref"],
    [
      { concat: "true", "concat-ref": "1", "concat-total": "300", "concat-part": "1" },
      "/concat-total",
    ],
    [
      { concat: "true", "concat-ref": "1", "concat-total": "2", "concat-part": "3" },
      "/concat-part",
    ],
    [
      { concat: "true", "concat-ref": "1", "concat-total": "2", "concat-part": "0" },
      "/concat-part",
    ],
  ])("says what is wrong with %j", (changes, pointer) => {
    const [parsed] = parse(get({ ...fields, ...changes } as Record<string, string>));
    expect(parsed).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
    });
  });

  it("misses a text", () => {
    const { text: _, ...rest } = fields;
    expect(parse(get(rest))).toMatchObject([{ errors: [{ pointer: "/text" }] }]);
  });

  it("says what is wrong with a message of the Messages API", () => {
    const whole = JSON.parse(tokened.body);
    for (const [name, value] of [
      ["from", { number: "1" }],
      ["to", null],
      ["text", 1],
    ] as const) {
      expect(parse(post({ ...whole, [name]: value }))).toMatchObject([
        { errors: [{ pointer: `/${name}` }] },
      ]);
    }
  });

  function parseOrProblem(request: SignedRequest, changes: RequestChanges = {}) {
    try {
      expect(Array.isArray(parse(request, changes))).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
  }

  it("survives every value in every place", () => {
    const whole = JSON.parse(tokened.body);
    for (const value of [...hostileValues, undefined]) {
      for (const name of Object.keys(whole)) parseOrProblem(post({ ...whole, [name]: value }));
      for (const name of [...Object.keys(fields), "concat", "concat-total", "data", "udh"]) {
        parseOrProblem(post({ ...fields, [name]: value }));
        parseOrProblem(get({ ...fields, [name]: JSON.stringify(value) ?? "" }));
      }
    }
  });

  it.each(hostileBodies.map((body) => [body]))("throws nothing but problems (%#)", (body) => {
    for (const [, request] of signed) parseOrProblem(request, { body });
    parseOrProblem(get({}), { query: body.toString("latin1") });
    expect(verify(signed[1]![1], { body }).ok).toBe(false);
    expect(verify(signed[2]![1], { body }).ok).toBe(false);
  });
});

describe("refusalStatus", () => {
  it.each([
    ["no-proof", 503],
    ["too-old", 503],
    ["too-early", 503],
    ["no-key", 503],
    ["wrong-proof", 401],
    ["replayed", 401],
    ["foreign-address", 401],
  ] as [RefusalReason, number][])("answers %s with %i", (reason, status) => {
    expect(vonage.refusalStatus?.(reason)).toBe(status);
  });
});
