import { describe, expect, it } from "vitest";
import { httpsms } from "#lib/ingest/providers/httpsms.ts";
import { httpsms as dialect } from "#lib/simulate/httpsms.ts";
import { signJwt } from "#lib/simulate/sign-jwt.ts";
import { hostileBodiesOf, tryAdapter, unforeseen } from "#lib/testing/adapter-trial.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const secret = "a-signing-key-0123456789";
const publicUrl = "https://sms.example.com/api/ingest/phone/Dx3kP0sQ";

const { signed, credentials, verify, parse, write, bodyWith } = tryAdapter({
  adapter: httpsms,
  dialect,
  message: {
    from: "+17875550199",
    to: "+17875550101",
    text: "482913 is your code 🔑",
    id: "0193a2f4-6f0e-4f7e-8d4b-8a36f3f4a1c2",
    sentAt: now - 3000,
  },
  proving: { auth: "jwt", secret, publicUrl, settings: {}, now, nonce: "1" },
});

const seconds = now / 1000;
const claims = { aud: publicUrl, iss: "api.httpsms.com", exp: seconds + 600, nbf: seconds - 600 };

const tokenOf = (changes: object, key = secret, algorithm: "HS256" | "HS512" = "HS256") => ({
  headers: { authorization: `Bearer ${signJwt(algorithm, key, { ...claims, ...changes })}` },
});

describe("verify", () => {
  it("accepts what is signed with any of the secrets, for one event", async () => {
    const nonce = `${signed.headers.authorization!.split(".")[2]} ${JSON.parse(signed.body).id}`;
    expect(await verify()).toEqual({ ok: true, nonce });
    expect(await verify({}, { secrets: ["another-key-012345", secret] })).toEqual({
      ok: true,
      nonce,
    });
  });

  it("accepts the address alone or in a list", async () => {
    expect(await verify(tokenOf({}))).toMatchObject({ ok: true });
    expect(await verify(tokenOf({ aud: ["https://example.com", publicUrl] }))).toMatchObject({
      ok: true,
    });
  });

  it("covers nothing of the body but the event's id, which its nonce holds", async () => {
    const before = await verify();
    expect(await verify({ body: bodyWith("data.content", "another text") })).toEqual(before);
    expect(await verify({ body: bodyWith("id", "another") })).not.toEqual(before);
  });

  it("tells events of the same second apart, although their tokens are the same", async () => {
    const other = write({ text: "another" }, { nonce: "2" });
    expect(other.headers.authorization).toBe(signed.headers.authorization);
    expect(await verify({ body: other.body })).toMatchObject({ ok: true });
    expect(await verify({ body: other.body })).not.toEqual(await verify());
  });

  it.each([[[]], [[""]]])("refuses everything with the secrets %j", async (secrets) => {
    expect(await verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
  });

  const given = signed.headers.authorization!;
  it.each([
    [{ headers: { authorization: null } }, "no-proof"],
    [{ headers: { authorization: "Basic YTpi" } }, "no-proof"],
    [{ headers: { authorization: `${given}, ${given}` } }, "no-proof"],
    [{ headers: { authorization: given.slice(0, -2) } }, "wrong-proof"],
    [tokenOf({}, "another-key-012345"), "wrong-proof"],
    [tokenOf({}, secret, "HS512"), "wrong-proof"],
    [tokenOf({ iss: "api.example.com" }), "wrong-proof"],
    [tokenOf({ iss: undefined }), "wrong-proof"],
    [tokenOf({ exp: undefined }), "wrong-proof"],
    [tokenOf({ exp: "soon" }), "wrong-proof"],
    [tokenOf({ aud: undefined }), "wrong-proof"],
    [tokenOf({ aud: "https://sms.example.com/api/ingest/phone" }), "wrong-address"],
    [tokenOf({ aud: [] }), "wrong-address"],
  ])("refuses %j", async (changes, reason) => {
    expect(await verify(changes)).toEqual({ ok: false, reason });
  });

  it("refuses a token that is not signed at all", async () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const token = `${encode({ alg: "none" })}.${encode(claims)}.x`;
    const headers = { authorization: `Bearer ${token}` };
    expect(await verify({ headers })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it.each([
    [600_000, true],
    [600_001, "too-old"],
    [-600_000, true],
    [-600_001, "too-early"],
  ])("judges a token %i ms after it was made", async (age, expected) => {
    const verdict = expected === true ? { ok: true } : { ok: false, reason: expected };
    expect(await verify({}, { now: now + age })).toMatchObject(verdict);
  });

  it("never tells the secret", async () => {
    const told: string[] = [];
    await verify({}, {}, (step, value) => told.push(step, value));
    expect(told).toContain(publicUrl);
    expect(told.join()).not.toContain(secret);
  });

  it("gives a nonce whatever the body is", async () => {
    for (const body of hostileBodiesOf(signed.body, ["id"])) {
      expect(await verify({ body })).toMatchObject({ ok: true, nonce: expect.any(String) });
    }
    expect(credentials.secrets).toEqual([secret]);
  });
});

describe("parse", () => {
  it("reads back what the dialect writes", () => {
    expect(parse()).toEqual([
      {
        from: "+17875550199",
        to: "+17875550101",
        text: "482913 is your code 🔑",
        providerId: "0193a2f4-6f0e-4f7e-8d4b-8a36f3f4a1c2",
        sentAt: now - 3000,
        sentClock: "device",
        toPointer: "/data/owner",
      },
    ]);
  });

  it("says what to do about an encrypted message", () => {
    expect(parse(bodyWith("data.encrypted", true))).toEqual([
      {
        errors: [
          { pointer: "/data/encrypted", detail: expect.stringContaining("turn end-to-end") },
        ],
      },
    ]);
  });

  it.each(["message.phone.sent", "message.phone.delivered", "message.call.missed"])(
    "finds no message in %s",
    (type) => {
      expect(parse(bodyWith("type", type))).toEqual([]);
    },
  );

  it.each([
    ["data", null, "/data"],
    ["data.owner", "", "/data/owner"],
    ["data.contact", 5, "/data/contact"],
    ["data.content", undefined, "/data/content"],
  ])("says what is wrong with %s %j", (path, value, pointer) => {
    expect(parse(bodyWith(path, value))).toMatchObject([{ errors: [{ pointer }] }]);
  });

  it("never fails otherwise, whatever it is given", () => {
    const fields = ["message_id", "owner", "contact", "content", "timestamp", "encrypted"];
    const paths = ["id", "type", "data", ...fields.map((name) => `data.${name}`)];
    for (const body of hostileBodiesOf(signed.body, paths)) {
      expect(
        unforeseen(() => parse(body)),
        String(body).slice(0, 80),
      ).toBeUndefined();
    }
  });
});

it("reads requests without a content type, as they are sent", () => {
  expect(signed.headers).not.toHaveProperty("content-type");
  expect(httpsms.mediaTypes).toEqual([]);
  expect(httpsms.makeSecret("jwt")).toMatch(/^[\w-]{32}$/);
});
