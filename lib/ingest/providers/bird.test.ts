import { createHmac, hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bird } from "#lib/ingest/providers/bird.ts";
import { bird as dialect } from "#lib/simulate/bird.ts";
import { signJwt } from "#lib/simulate/sign-jwt.ts";
import { hostileBodiesOf, tryAdapter, unforeseen } from "#lib/testing/adapter-trial.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const secret = "a-signing-key-0123456789";
const publicUrl = "https://sms.example.com/api/ingest/bird";

const trial = {
  adapter: bird,
  dialect,
  message: {
    from: "+17875550199",
    to: "614208aa-b153-4d5d-9989-2fddfc0ce4c3",
    text: "482913 is your code 🔑",
    id: "96a0b5fa-a986-453d-be5c-3117f989f025",
    sentAt: now - 1000,
  },
  proving: {
    auth: "signature",
    secret,
    publicUrl,
    settings: { tolerance: 300 },
    now,
    nonce: "1",
  } as const,
};

const { signed, verify, parse, bodyWith } = tryAdapter(trial);
const tokens = tryAdapter({ ...trial, proving: { ...trial.proving, auth: "jwt" } });

describe("verify, by signature", () => {
  const time = signed.headers["messagebird-request-timestamp"]!;

  /** As Bird's documentation shows it in PHP. */
  const signatureOf = (at: string, url: string, body: string, key = secret) =>
    createHmac("sha256", key)
      .update(Buffer.concat([Buffer.from(`${at}\n${url}\n`), hash("sha256", body, "buffer")]))
      .digest("base64");

  it("accepts what is signed with any of the secrets", async () => {
    expect(await verify()).toEqual({ ok: true });
    expect(await verify({}, { secrets: ["another-key-012345", secret] })).toEqual({ ok: true });
    expect(signed.headers["messagebird-signature"]).toBe(signatureOf(time, publicUrl, signed.body));
  });

  it("takes a query for a part of the address", async () => {
    const given = signatureOf(time, `${publicUrl}?a=1`, signed.body);
    const headers = { "messagebird-signature": given };
    expect(await verify({ query: "a=1", headers })).toEqual({ ok: true });
    expect(await verify({ query: "a=2", headers })).toMatchObject({ ok: false });
    expect(await verify({ query: "a=1" })).toMatchObject({ ok: false });
  });

  it.each([[[]], [[""]]])("refuses everything with the secrets %j", async (secrets) => {
    expect(await verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
    expect(await tokens.verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
  });

  it.each([
    [{ headers: { "messagebird-signature": null } }, "no-proof"],
    [{ headers: { "messagebird-request-timestamp": null } }, "no-proof"],
    [{ headers: { "messagebird-signature": "x, x" } }, "wrong-proof"],
    [{ headers: { "messagebird-request-timestamp": `${time}, ${time}` } }, "wrong-proof"],
    [{ headers: { "messagebird-request-timestamp": `${time}0` } }, "wrong-proof"],
    [{ body: signed.body.replace("482913", "482914") }, "wrong-proof"],
  ])("refuses %j", async (changes, reason) => {
    expect(await verify(changes)).toEqual({ ok: false, reason });
  });

  it("refuses another address and another secret", async () => {
    const wrong = { ok: false, reason: "wrong-proof" };
    expect(await verify({}, { publicUrl: `${publicUrl}/` })).toEqual(wrong);
    expect(await verify({}, { secrets: ["another-key-012345"] })).toEqual(wrong);
    const headers = {
      "messagebird-request-timestamp": "now",
      "messagebird-signature": signatureOf("now", publicUrl, signed.body),
    };
    expect(await verify({ headers })).toEqual(wrong);
  });

  it.each([
    [300, 300_000, true],
    [300, 300_001, "too-old"],
    [300, -300_000, true],
    [300, -300_001, "too-early"],
    [3600, 3_600_000, true],
    [3600, 3_600_001, "too-old"],
  ])("judges with a tolerance of %i s a request %i ms later", async (tolerance, age, expected) => {
    const verdict = expected === true ? { ok: true } : { ok: false, reason: expected };
    const changed = { now: now + age, settings: { tolerance } };
    expect(await verify({}, changed)).toEqual(verdict);
  });

  it("tells what was signed, and never the secret", async () => {
    const told: string[] = [];
    await verify({}, {}, (step, value) => told.push(`${step}: ${value}`));
    expect(told).toEqual([
      `signed text: ${time}\n${publicUrl}\n`,
      `hash of the body, which is signed behind it: ${hash("sha256", signed.body)}`,
      `given signature: ${signed.headers["messagebird-signature"]}`,
      `expected signature: ${signed.headers["messagebird-signature"]}`,
    ]);
  });
});

describe("verify, by token", () => {
  const seconds = now / 1000;
  const claims = {
    iss: "MessageBird",
    nbf: seconds,
    exp: seconds + 60,
    jti: "once",
    url_hash: hash("sha256", publicUrl),
    payload_hash: hash("sha256", signed.body),
  };
  const tokenOf = (changes: object, algorithm: "HS256" | "HS384" | "HS512" = "HS256") => ({
    headers: {
      "messagebird-signature-jwt": signJwt(algorithm, secret, { ...claims, ...changes }),
    },
  });

  it("accepts what is signed with any of the secrets, once", async () => {
    const nonce = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(await tokens.verify()).toEqual({ ok: true, nonce });
    const secrets = ["another-key-012345", secret];
    expect(await tokens.verify({}, { secrets })).toEqual({ ok: true, nonce });
  });

  it.each(["HS256", "HS384", "HS512"] as const)("accepts %s", async (algorithm) => {
    expect(await tokens.verify(tokenOf({}, algorithm))).toEqual({ ok: true, nonce: "once" });
  });

  it.each([
    [{ headers: { "messagebird-signature-jwt": null } }, "no-proof"],
    [{ headers: { "messagebird-signature-jwt": "a.b.c" } }, "wrong-proof"],
    [{ body: `${signed.body} ` }, "wrong-proof"],
    [{ body: "" }, "wrong-proof"],
    [{ query: "a=1" }, "wrong-address"],
    [tokenOf({ iss: "Else" }), "wrong-proof"],
    [tokenOf({ jti: undefined }), "wrong-proof"],
    [tokenOf({ jti: "" }), "wrong-proof"],
    [tokenOf({ exp: undefined }), "wrong-proof"],
    [tokenOf({ url_hash: undefined }), "wrong-proof"],
    [tokenOf({ url_hash: "00" }), "wrong-address"],
    [tokenOf({ payload_hash: undefined }), "wrong-proof"],
    [tokenOf({ payload_hash: 1 }), "wrong-proof"],
  ])("refuses %j", async (changes, reason) => {
    expect(await tokens.verify(changes)).toEqual({ ok: false, reason });
  });

  it.each([
    [65_000, true],
    [65_001, "too-old"],
    [-5000, true],
    [-5001, "too-early"],
  ])("judges a token %i ms after it was made", async (age, expected) => {
    const verdict = expected === true ? { ok: true } : { ok: false, reason: expected };
    expect(await tokens.verify({}, { now: now + age })).toMatchObject(verdict);
  });

  // From the reference vectors that MessageBird's own library is tested with.
  const header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
  const vectors = {
    valid: `${header}.eyJpc3MiOiJNZXNzYWdlQmlyZCIsIm5iZiI6MTYyNTQ3OTIwMCwiZXhwIjoxNjI1NDc5MjYwLCJqdGkiOiI5M2U1NTAwNi1hMGU4LTQ1MjYtYTE5MC1mYTVmZjAwZWExMTYiLCJ1cmxfaGFzaCI6IjQxZjA1ZjBkZGQwYTIyYWIyMDlhYzQ2ZjQ3YzQ1NzJkOWNlZmEyNTdlZDc0YjI0MDA0YmFlNzUzZWNlNmMyNjAiLCJwYXlsb2FkX2hhc2giOiJkZmZkNjAyMWJiMmJkNWIwYWY2NzYyOTA4MDllYzNhNTMxOTFkZDgxYzdmNzBhNGIyODY4OGEzNjIxODI5ODZmIn0._H--TOuYFLpeEH39-rg5E3IHVkjHozBcaKVWPRC5m9I`,
    empty: `${header}.eyJpc3MiOiJNZXNzYWdlQmlyZCIsIm5iZiI6MTYyNTQ3OTIwMCwiZXhwIjoxNjI1NDc5MjYwLCJqdGkiOiI1OWEyNDRkYy1lOWFkLTRlMjMtOTc3OC0zNzFmYWEyMzhmNzIiLCJ1cmxfaGFzaCI6IjBmMTE1ZGIwNjJiN2MwZGQwMzBiMTY4NzhjOTlkZWE1YzM1NGI0OWRjMzdiMzhlYjg4NDYxNzljNzc4M2U5ZDcifQ.6Fp0rVOsRr1fj9S2GidXAfkmPVofKr8_RTffC6G6r2E`,
    future: `${header}.eyJpc3MiOiJNZXNzYWdlQmlyZCIsIm5iZiI6MTYyNTQ4MjgwMCwiZXhwIjoxNjI1NDgyODYwLCJqdGkiOiJmOWY4YzM4Mi0yNDQ5LTQzMTEtYjcyYi0xZGY3MTY4NzkzMWUiLCJ1cmxfaGFzaCI6IjBmMTE1ZGIwNjJiN2MwZGQwMzBiMTY4NzhjOTlkZWE1YzM1NGI0OWRjMzdiMzhlYjg4NDYxNzljNzc4M2U5ZDcifQ.ZELgDFNGhjZH9CffQKcq3sytBe2I0KciLxpBhcfstHQ`,
    past: `${header}.eyJpc3MiOiJNZXNzYWdlQmlyZCIsIm5iZiI6MTYyNTQ3NTYwMCwiZXhwIjoxNjI1NDc1NjYwLCJqdGkiOiI1ZjAyZjUyMi02MDMwLTQ2YzgtYjVhMy0wMTI0NjQ3OGQ4YmMiLCJ1cmxfaGFzaCI6IjBmMTE1ZGIwNjJiN2MwZGQwMzBiMTY4NzhjOTlkZWE1YzM1NGI0OWRjMzdiMzhlYjg4NDYxNzljNzc4M2U5ZDcifQ.45MSST3B_2PsjNUeiuW54_vUQgVw4rBXrdWrOUEz3lM`,
    otherKey: `${header}.eyJpc3MiOiJNZXNzYWdlQmlyZCIsIm5iZiI6MTYyNTQ3OTIwMCwiZXhwIjoxNjI1NDc5MjYwLCJqdGkiOiIyNDNjMjdhZS0yZjAyLTQ2YTAtODg1Mi1jNjZmMzdlYTlmNDYiLCJ1cmxfaGFzaCI6IjBmMTE1ZGIwNjJiN2MwZGQwMzBiMTY4NzhjOTlkZWE1YzM1NGI0OWRjMzdiMzhlYjg4NDYxNzljNzc4M2U5ZDcifQ.JgSeYyOtlEKAXk8bz30iJI4tXgf4lxknoiezawuVhb4`,
  };

  it.each([
    ["valid", "/path", "bar=1&foo=2", "Hello, World!", true],
    ["valid", "/path", "foo=2&bar=1", "Hello, World!", "wrong-address"],
    ["valid", "/path", "bar=1&foo=2", "Hello, World?", "wrong-proof"],
    ["valid", "/path", "bar=1&foo=2", "", "wrong-proof"],
    ["empty", "/", "", "", true],
    ["empty", "/", "", "Hello, World!", "wrong-proof"],
    ["future", "/", "", "", "too-early"],
    ["past", "/", "", "", "too-old"],
    ["otherKey", "/", "", "", "wrong-proof"],
  ] as const)(
    "judges the vendor's vector %s at %s?%s with %j",
    async (name, path, query, body, expected) => {
      const verdict = await tokens.verify(
        { query, body, headers: { "messagebird-signature-jwt": vectors[name] } },
        {
          secrets: ["36efdd1aace2e26cd490f0d951138253bef2f7c6d34d18981da781555cc4cebb"],
          publicUrl: `https://example.com${path}`,
          now: Date.parse("2021-07-05T12:00:00+02:00"),
        },
      );
      expect(verdict).toMatchObject(
        expected === true ? { ok: true } : { ok: false, reason: expected },
      );
    },
  );
});

describe("parse", () => {
  const read = {
    from: "+17875550199",
    to: null,
    device: "614208aa-b153-4d5d-9989-2fddfc0ce4c3",
    text: "482913 is your code 🔑",
    providerId: "96a0b5fa-a986-453d-be5c-3117f989f025",
    sentAt: now - 1000,
    sentClock: "provider",
  };

  it("reads back what the dialect writes, in its envelope or alone", () => {
    expect(parse()).toEqual([{ ...read, toPointer: "/payload/channelId" }]);
    const alone = JSON.stringify(JSON.parse(signed.body).payload);
    expect(parse(alone)).toEqual([{ ...read, toPointer: "/channelId" }]);
  });

  // The example of docs.bird.com.
  it("reads the documented example", () => {
    const body =
      '{"id":"96a0b5fa-a986-453d-be5c-3117f989f025","channelId":"614208aa-b153-4d5d-9989-2fddfc0ce4c3","sender":{"contact":{"id":"32cf5eee-f940-422c-ab8c-5f753aad5efd","identifierKey":"phonenumber","identifierValue":"+31612345678"}},"receiver":{"connector":{"id":"86cc4dc0-3dc0-41b7-ac43-8ec829ead56f"}},"body":{"type":"text","text":{"text":"Sample incoming text message"}},"parts":[{"platformReference":"e8077d803532c0b5937c639b60216938"}],"status":"delivered","direction":"incoming","lastStatusAt":"2022-12-22T08:32:50.736Z","createdAt":"2022-12-22T08:32:50.736Z","updatedAt":"2022-12-22T08:32:50.736Z"}';
    const sentAt = Date.UTC(2022, 11, 22, 8, 32, 50, 736);
    expect(parse(body)).toMatchObject([{ from: "+31612345678", sentAt }]);
  });

  it.each([
    ["sms.outbound", undefined],
    ["sms.interaction", undefined],
    ["sms.inbound", "outgoing"],
    [undefined, "outgoing"],
    [undefined, 7],
  ])("finds no message in the event %j with the direction %j", (event, direction) => {
    const { payload } = JSON.parse(signed.body);
    expect(parse(JSON.stringify({ event, payload: { ...payload, direction } }))).toEqual([]);
  });

  it.each([
    ["sms.inbound", undefined],
    ["whatever", "incoming"],
    [undefined, undefined],
  ])("finds a message in the event %j with the direction %j", (event, direction) => {
    const { payload } = JSON.parse(signed.body);
    const body = JSON.stringify({ event, payload: { ...payload, direction } });
    expect(parse(body)).toMatchObject([read]);
  });

  it.each([
    ["payload.channelId", undefined, "/payload/channelId"],
    ["payload.sender", {}, "/payload/sender/contact"],
    ["payload.body", { type: "image", image: {} }, "/payload/body/type"],
    ["payload.body.text", "x", "/payload/body/text"],
  ])("says what is wrong with %s %j", (path, value, pointer) => {
    const [message] = parse(bodyWith(path, value));
    expect(message).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
    });
  });

  it("never fails otherwise, whatever it is given", () => {
    const fields = [
      "id",
      "channelId",
      "sender",
      "sender.contact",
      "body",
      "body.type",
      "body.text",
    ];
    const paths = ["event", "payload", ...fields.map((name) => `payload.${name}`)];
    const more = ["payload.createdAt", "payload.direction", "payload.body.text.text"];
    for (const body of hostileBodiesOf(signed.body, [...paths, ...more])) {
      expect(
        unforeseen(() => parse(body)),
        String(body).slice(0, 80),
      ).toBeUndefined();
    }
  });
});

it("makes a key for a webhook, and none for an account that has one", () => {
  expect(bird.makeSecret("signature")).toMatch(/^[\w-]{32}$/);
  expect(bird.makeSecret("jwt")).toBeNull();
  expect(bird.settings.parse({})).toEqual({ tolerance: 300 });
});

it.each([
  ["too-old", 503],
  ["too-early", 503],
  ["wrong-proof", 401],
  ["replayed", 401],
] as const)("refuses what is %s with %i", (reason, status) => {
  expect(bird.refusalStatus!(reason)).toBe(status);
});
