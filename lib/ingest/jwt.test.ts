import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bearerToken, type JwtRules, signatureOf, verifyJwt } from "#lib/ingest/jwt.ts";
import { signJwt } from "#lib/simulate/sign-jwt.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const seconds = now / 1000;
const secret = "a secret of a token, long enough";
const claims = z.object({ sub: z.string() });

const rules: JwtRules<z.infer<typeof claims>> = {
  secrets: [secret],
  algorithms: ["HS256"],
  claims,
  now,
  toleranceMs: 5000,
};

function verify(token: string, changes: Partial<typeof rules> = {}) {
  return verifyJwt(token, { ...rules, ...changes });
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString(
    "base64url",
  );
}

/** A token whose header and claims are what a test says, signed as HS256. */
function signed(header: unknown, payload: unknown): string {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${signatureOf("HS256", secret, text)}`;
}

describe("verifyJwt", () => {
  it.each(["HS256", "HS384", "HS512"] as const)("takes a token signed with %s", (algorithm) => {
    const token = signJwt(algorithm, secret, { sub: "me" });
    expect(verify(token, { algorithms: [algorithm] })).toEqual({ ok: true, claims: { sub: "me" } });
  });

  // The token of RFC 7515, appendix A.1.
  it("takes the token of the standard", () => {
    const key = Buffer.from(
      "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
      "base64url",
    );
    const text =
      "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    const token = `${text}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`;
    expect(
      verifyJwt(token, {
        ...rules,
        // The key's bytes are no text, which secrets are: Node reads both the same way.
        secrets: [key as unknown as string],
        claims: z.object({ iss: z.string() }),
        now: 1_300_819_380_000,
      }),
    ).toEqual({ ok: true, claims: { iss: "joe" } });
  });

  it("takes a token signed with either of two secrets", () => {
    const token = signJwt("HS256", "the next one", { sub: "me" });
    expect(verify(token, { secrets: [secret, "the next one"] }).ok).toBe(true);
    expect(verify(token)).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it.each([[[]], [[""]]])("takes nothing without a key (%j)", (secrets) => {
    const token = signJwt("HS256", "", { sub: "me" });
    expect(verify(token, { secrets })).toEqual({ ok: false, reason: "no-key" });
  });

  it("refuses an algorithm that is not allowed, signed rightly", () => {
    const token = signJwt("HS512", secret, { sub: "me" });
    expect(verify(token)).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it.each(["none", "None", "NONE", "hs256", "RS256", "", 1, null, ["HS256"], undefined])(
    "refuses the algorithm %j",
    (alg) => {
      const payload = { sub: "me" };
      expect(verify(signed({ alg }, payload)).ok).toBe(false);
      expect(verify(`${encode({ alg })}.${encode(payload)}.`).ok).toBe(false);
      expect(verify(`${encode({ alg })}.${encode(payload)}`).ok).toBe(false);
    },
  );

  it("refuses a token with extensions that must be understood", () => {
    const token = signed({ alg: "HS256", crit: ["b64"], b64: false }, { sub: "me" });
    expect(verify(token)).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it("refuses a token with any one character changed", () => {
    const token = signJwt("HS256", secret, { sub: "me" });
    for (let at = 0; at < token.length; at += 1) {
      for (const other of ["A", "B", ".", "=", "+", " "]) {
        if (token[at] === other) continue;
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        expect(verify(changed), changed).toEqual({ ok: false, reason: "wrong-proof" });
      }
    }
  });

  it.each([
    ["exp", 0, 5000, null],
    ["exp", 0, 5001, "too-old"],
    ["nbf", 0, -5000, null],
    ["nbf", 0, -5001, "too-early"],
    ["iat", 0, -5000, null],
    ["iat", 0, -5001, "too-early"],
    ["iat", 60_000, 65_000, null],
    ["iat", 60_000, 65_001, "too-old"],
  ])("judges %s with an age of %i at most, %i ms after", (claim, age, after, reason) => {
    const token = signJwt("HS256", secret, { sub: "me", [claim]: seconds });
    const verdict = verify(token, { now: now + after, ...(age ? { maxAgeMs: age } : {}) });
    expect(verdict).toEqual(reason ? { ok: false, reason } : { ok: true, claims: { sub: "me" } });
  });

  it("refuses a token of no age where one is asked for", () => {
    const token = signJwt("HS256", secret, { sub: "me", exp: seconds + 60 });
    expect(verify(token, { maxAgeMs: 60_000 })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it.each([
    { sub: 1 },
    {},
    { sub: "me", exp: "1795343400" },
    { sub: "me", nbf: null },
    { sub: "me", iat: [] },
    [],
    null,
    "{",
    '{"sub":"me","exp":1e999}',
  ])("refuses the claims %j", (payload) => {
    expect(verify(signed({ alg: "HS256" }, payload))).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });

  it.each(["", ".", "..", "...", "a.b.c", "a.b.c.d", "x".repeat(20_000)])(
    "refuses what is no token",
    (token) => {
      expect(verify(token)).toEqual({ ok: false, reason: "wrong-proof" });
    },
  );

  it("traces what is signed, and never a secret", () => {
    const heard: string[] = [];
    const token = signJwt("HS256", secret, { sub: "me" });
    verifyJwt(token, rules, (step, value) => heard.push(`${step}: ${value}`));
    expect(heard.join("\n")).toContain('"sub":"me"');
    expect(heard.join("\n")).not.toContain(secret);
  });
});

describe("bearerToken", () => {
  it.each([
    ["Bearer a.b-c_d.e", "a.b-c_d.e"],
    ["bearer a.b.c", "a.b.c"],
    ["Basic a.b.c", null],
    ["Bearer a.b.c, Bearer d.e.f", null],
    ["Bearer", null],
    ["", null],
  ])("reads %j", (authorization, token) => {
    expect(bearerToken(new Headers({ authorization }))).toBe(token);
  });
});
