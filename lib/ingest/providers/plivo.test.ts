import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Credentials, ProviderRequest, SourceAuth } from "#lib/ingest/adapter.ts";
import { plivo } from "#lib/ingest/providers/plivo.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { plivo as dialect } from "#lib/simulate/plivo.ts";
import {
  hostileForms,
  providerRequest,
  resultsOf,
  withBody,
  withHeader,
} from "#lib/testing/provider-request.ts";

const SECRET = "plivo-auth-token-for-tests-01";
const PUBLIC_URL = "https://sms.example.com/api/ingest/plivo";

const credentials = (auth: SourceAuth, more: Partial<Credentials> = {}): Credentials => ({
  auth,
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
  segments: 3,
};

function sent(auth: SourceAuth, publicUrl = PUBLIC_URL): ProviderRequest {
  const proving = { auth, publicUrl, settings: {}, secret: SECRET, now: 0, nonce: "1" };
  return providerRequest(dialect.write([message], proving));
}

const ways = [
  ["signature-v2", "x-plivo-signature-v2"],
  ["signature", "x-plivo-signature-v3"],
] as const;

describe.each(ways)("a Plivo request proved by %s", (auth, header) => {
  const main = header.replace(/(v\d)$/, "ma-$1");
  const nonceHeader = `${header}-nonce`;

  test("is accepted with its nonce, and its message read whole", () => {
    const request = sent(auth);
    const nonce = request.headers.get(nonceHeader);
    expect(nonce).toMatch(/^\d{20}$/);
    expect(plivo.verify(request, credentials(auth))).toEqual({ ok: true, nonce });
    expect(plivo.parse(request, {})).toEqual([
      {
        from: message.from,
        to: message.to,
        text: message.text,
        providerId: message.id,
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/To",
        segments: 3,
      },
    ]);
  });

  test.each([header, main])("is accepted without %s, as the other is there", (name) => {
    expect(plivo.verify(withHeader(sent(auth), name, null), credentials(auth))).toEqual({
      ok: true,
      nonce: expect.any(String),
    });
  });

  test.each([
    ["one that replaces it", ["another-plivo-token-01", SECRET]],
    ["one that it replaced", [SECRET, "another-plivo-token-01"]],
  ])("is accepted while its secret is valid beside %s", (_, secrets) => {
    expect(plivo.verify(sent(auth), credentials(auth, { secrets }))).toMatchObject({ ok: true });
  });

  test.each([
    ["no signature", [header, main], null, "no-proof"],
    ["empty signatures", [header, main], "", "no-proof"],
    ["no nonce", [nonceHeader], null, "no-proof"],
    ["another signature", [header, main], `${"A".repeat(43)}=`, "wrong-proof"],
    ["another nonce", [nonceHeader], "05429567804466091622", "wrong-proof"],
    ["its nonce twice", [nonceHeader], ["1", "1"], "wrong-proof"],
    ["a nonce of blanks", [nonceHeader], "1 2", "wrong-proof"],
    ["a nonce without end", [nonceHeader], "1".repeat(129), "wrong-proof"],
  ] as const)("is refused with %s", (_, names, value, reason) => {
    let request = sent(auth);
    for (const name of names) request = withHeader(request, name, value as string | null);
    expect(plivo.verify(request, credentials(auth))).toEqual({ ok: false, reason });
  });

  test.each([
    ["another secret", { secrets: ["another-plivo-token-01"] }],
    ["no secret", { secrets: [] }],
    ["another path", { publicUrl: `${PUBLIC_URL}x` }],
    ["another host", { publicUrl: PUBLIC_URL.replace("sms.", "") }],
    ["another scheme", { publicUrl: PUBLIC_URL.replace("https", "http") }],
    ["another port", { publicUrl: PUBLIC_URL.replace(".com", ".com:8443") }],
  ])("is refused under %s", (_, more) => {
    expect(plivo.verify(sent(auth), credentials(auth, more))).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });

  test("is refused as proof of the other kind", () => {
    const other = auth === "signature" ? "signature-v2" : "signature";
    expect(plivo.verify(sent(auth), credentials(other))).toEqual({ ok: false, reason: "no-proof" });
  });

  test("is accepted at an address with a query", () => {
    const publicUrl = `${PUBLIC_URL}?b=2&a=1%201`;
    expect(plivo.verify(sent(auth, publicUrl), credentials(auth, { publicUrl }))).toMatchObject({
      ok: true,
    });
  });

  test("is traced without the secret", () => {
    const steps: [string, string][] = [];
    plivo.verify(sent(auth), credentials(auth), (...step) => steps.push(step));
    expect(steps.map(([step]) => step)).toEqual([
      "signed text",
      "given signature",
      "given signature",
      "expected signature",
    ]);
    expect(steps.flat().join()).not.toContain(SECRET);
  });
});

describe("Plivo's V2 signature", () => {
  // From the tests of plivo-node, test/utils.js.
  test.each([
    ["https://answer.url", "12345", "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc="],
    [
      "https://answer.url:8000",
      "24725744043720739450",
      "LDphWoWimP4QM5AoWI1uwP6WmlWtt5ITPZjXIWYvCNU=",
    ],
  ])("is the one of its SDK's own test for %s", (publicUrl, nonce, signature) => {
    const headers = new Headers({
      "x-plivo-signature-v2": signature,
      "x-plivo-signature-v2-nonce": nonce,
    });
    const more = { publicUrl, secrets: ["my_auth_token"] };
    expect(
      plivo.verify({ ...sent("signature-v2"), headers }, credentials("signature-v2", more)),
    ).toEqual({ ok: true, nonce });
  });

  test("does not cover the message: its nonce is for one use", () => {
    const request = withBody(sent("signature-v2"), "From=1&To=2&Text=forged");
    expect(plivo.verify(request, credentials("signature-v2"))).toEqual({
      ok: true,
      nonce: request.headers.get("x-plivo-signature-v2-nonce"),
    });
    expect(plivo.ways[0]).toEqual({ auth: "signature-v2", assurance: "sender", hasToken: true });
  });

  test("is not to be had by passing off what V3 signed as a nonce", () => {
    const request = sent("signature");
    const fields = [...new URLSearchParams(request.body.toString())].flat().join("");
    const nonce = `?${fields}.${request.headers.get("x-plivo-signature-v3-nonce")}`;
    const signature = createHmac("sha256", SECRET).update(PUBLIC_URL + nonce, "utf8");
    const given = request.headers.get("x-plivo-signature-v3")!;
    expect(signature.digest("base64")).toBe(given);
    const headers = {
      get: (name: string) =>
        ({ "x-plivo-signature-v2": given, "x-plivo-signature-v2-nonce": nonce })[name] ?? null,
      entries: () => [],
    };
    expect(plivo.verify({ ...request, headers }, credentials("signature-v2"))).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });
});

describe("Plivo's V3 signature", () => {
  const header = "x-plivo-signature-v3";

  // Accepted by validateV3Signature of plivo 4.79.0.
  test("is the one that its SDK accepts", () => {
    const body =
      "From=17875550102&MessageIntent=&MessageUUID=11111111-2222-4333-8444-555555555555" +
      "&PowerpackUUID=&Text=Your+code+is+482913&To=17875550101&TotalAmount=0&TotalRate=0" +
      "&Type=sms&Units=1";
    const headers = new Headers({
      [header]: "j6Jp7PfiYnrLuCm6fqR8M1ssbNo/5dd9Tw5BzZRYp10=",
      "x-plivo-signature-v3-nonce": "12742121888365003252",
    });
    expect(
      plivo.verify({ ...withBody(sent("signature"), body), headers }, credentials("signature")),
    ).toEqual({ ok: true, nonce: "12742121888365003252" });
  });

  test("is found in a list, however often its header comes", () => {
    const request = sent("signature");
    const given = request.headers.get(header)!;
    const stranger = `${"A".repeat(43)}=`;
    for (const value of [`${stranger},${given}`, `${given}, ${stranger}`, [stranger, given]]) {
      const listed = withHeader(
        withHeader(request, "x-plivo-signature-ma-v3", null),
        header,
        value,
      );
      expect(plivo.verify(listed, credentials("signature"))).toMatchObject({ ok: true });
    }
    const late = withHeader(
      withHeader(request, "x-plivo-signature-ma-v3", null),
      header,
      `${`${stranger},`.repeat(20)}${given}`,
    );
    expect(plivo.verify(late, credentials("signature"))).toMatchObject({ ok: false });
  });

  test.each([
    ["a letter of the text", (body: string) => body.replace("482913", "482914")],
    ["the sender", (body: string) => body.replace("17875550102", "17875550103")],
    ["the id", (body: string) => body.replace("4333", "4334")],
    ["a field more", (body: string) => `${body}&Extra=1`],
    ["a second text", (body: string) => `${body}&Text=more`],
    ["a field less", (body: string) => body.replace("&Units=3", "")],
    ["no body", () => ""],
  ])("is refused with another body: %s", (_, change) => {
    const request = sent("signature");
    const altered = withBody(request, change(request.body.toString()));
    expect(plivo.verify(altered, credentials("signature"))).toEqual({
      ok: false,
      reason: "wrong-proof",
    });
  });

  test("covers what an address holds in a GET", () => {
    const publicUrl = `${PUBLIC_URL}?key=1`;
    const query = `key=1&${sent("signature").body.toString()}`;
    const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`);
    const signed = `${PUBLIC_URL}?${pairs.sort().join("&")}.0123`;
    const headers = new Headers({
      [header]: createHmac("sha256", SECRET).update(signed, "utf8").digest("base64"),
      "x-plivo-signature-v3-nonce": "0123",
    });
    const request = {
      method: "GET",
      query,
      headers,
      body: Buffer.alloc(0),
      mediaType: "",
    } as const;
    expect(plivo.verify(request, credentials("signature", { publicUrl }))).toMatchObject({
      ok: true,
    });
    expect(plivo.parse(request, {})).toMatchObject([{ from: message.from, text: message.text }]);
    const altered = { ...request, query: query.replace("482913", "482914") };
    expect(plivo.verify(altered, credentials("signature", { publicUrl }))).toMatchObject({
      ok: false,
    });
  });
});

describe("Plivo's form", () => {
  const parse = (body: string | Buffer) => plivo.parse(withBody(sent("signature"), body), {});

  test.each([
    ["a full number without its plus", "17875550102", "+17875550102"],
    ["one with it", "%2B17875550102", "+17875550102"],
    ["a short code", "9009", "9009"],
    ["a name", "Harbour", "Harbour"],
  ])("names the sender given %s", (_, written, from) => {
    expect(parse(`From=${written}&To=17875550101&Text=x`)).toMatchObject([
      { from, to: "+17875550101", text: "x", providerId: null },
    ]);
  });

  test("has the text of an MMS in Body", () => {
    expect(parse("From=A&To=1&Type=mms&Body=picture")).toMatchObject([{ text: "picture" }]);
  });

  test.each(["Type=whatsapp&Body=x", "Type=sms&Status=delivered&MessageUUID=1"])(
    "holds no message given %s",
    (fields) => {
      expect(parse(`From=1&To=2&${fields}`)).toEqual([]);
    },
  );

  test("names the fields that are missing", () => {
    expect(parse("Text=x&To=1")).toEqual([
      { errors: [{ pointer: "/From", detail: "must not be empty" }] },
    ]);
  });

  test("is read or refused, whatever it is", () => {
    for (const body of hostileForms) {
      expect(parse(body)).toBeInstanceOf(Array);
      expect(
        plivo.verify(withBody(sent("signature"), body), credentials("signature")),
      ).toMatchObject({ ok: false });
    }
  });
});

test.each([
  ["stored", 200],
  ["duplicate", 200],
  ["waiting", 200],
  ["unrouted", 202],
] as const)("Plivo is answered with nothing to do for a %s message", (status, code) => {
  expect(plivo.respond([resultsOf[status]], sent("signature"))).toEqual({
    status: code,
    headers: { "content-type": "application/xml; charset=utf-8" },
    body: '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
  });
});

test("Plivo is answered for what is no message, and told what is rejected", () => {
  expect(plivo.respond([], sent("signature")).status).toBe(200);
  expect(plivo.respond([resultsOf.rejected], sent("signature")).status).toBe(422);
});
