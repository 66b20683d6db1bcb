import { execFile } from "node:child_process";
import { createHmac, createSecretKey } from "node:crypto";
import { EventEmitter } from "node:events";
import https from "node:https";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import type { SourceAuth } from "#lib/ingest/adapter.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { headerWays } from "#lib/ingest/verify-request.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import {
  ADDRESS,
  changesAt,
  nameOf,
  requestOf,
  verdictOn,
  verdictOnChange,
} from "#lib/testing/proven-request.ts";
import { type ProvenWay, provenWays, SIGNED_AT } from "#lib/testing/proven-ways.ts";
import { type Place, type TamperedRequest, withChange } from "#lib/testing/tamper.ts";
import { type Fields, INSTALL_MS, loadOracles, type Oracles } from "./harness/oracles.ts";

/** What a vendor's library is asked with: what its user would give it. */
type Asked = TamperedRequest & { address: string; secret: string; way: ProvenWay };

type Judge = {
  kind: ProviderKind;
  auth: SourceAuth;
  /** It looks at the machine's clock. */
  isTimed?: true;
  accepts(oracles: Oracles, asked: Asked): boolean | Promise<boolean>;
  /** The same request with the library's own proof; absent where it can't sign. */
  sign?(oracles: Oracles, request: SignedRequest, asked: Asked): SignedRequest;
};

const judges: Judge[] = [
  {
    kind: "generic",
    auth: "standard-webhooks",
    isTimed: true,
    accepts({ standardwebhooks }, { headers, body, secret }) {
      new standardwebhooks.Webhook(secret).verify(body, headers, { jsonParse: false });
      return true;
    },
    sign({ standardwebhooks }, request, { secret }) {
      const { "webhook-id": id = "", "webhook-timestamp": time } = request.headers;
      const webhook = new standardwebhooks.Webhook(secret);
      return withHeader(
        request,
        "webhook-signature",
        webhook.sign(id, new Date(Number(time) * 1000), request.body),
      );
    },
  },
  {
    kind: "twilio",
    auth: "signature",
    accepts({ twilio }, { headers, body, address, secret }) {
      const header = headers["x-twilio-signature"] ?? "";
      return twilio.validateRequest(secret, header, address, fieldsOf(body));
    },
    sign({ twilio }, request, { address, secret, body }) {
      const signature = twilio.getExpectedTwilioSignature(secret, address, fieldsOf(body));
      return withHeader(request, "x-twilio-signature", signature);
    },
  },
  {
    kind: "signalwire",
    auth: "signature",
    accepts({ signalwire }, { headers, body, address, secret }) {
      const header = headers["x-signalwire-signature"] ?? "";
      const fields = fieldsOf(body);
      return signalwire.RestClient.validateRequest(secret, header, address, fields, true);
    },
    // Its library only verifies; Twilio's signs the same.
    sign({ twilio }, request, { address, secret, body }) {
      const signature = twilio.getExpectedTwilioSignature(secret, address, fieldsOf(body));
      return withHeader(request, "x-signalwire-signature", signature);
    },
  },
  {
    kind: "vonage",
    auth: "signature",
    accepts({ vonageSms }, { method, query, body, way, secret, headers }) {
      const isJson = headers["content-type"]?.toLowerCase().startsWith("application/json");
      const fields = isJson
        ? JSON.parse(body.toString("utf8"))
        : fieldsOf(method === "GET" ? query : body);
      const { algorithm = "sha256" } = (way.settings ?? {}) as { algorithm?: string };
      const called = algorithm === "md5hash" ? "MD5HASH" : `${algorithm.toUpperCase()}HMAC`;
      return vonageSms.SMS.prototype.verifySignature(fields.sig, fields, secret, called);
    },
  },
  {
    kind: "vonage",
    auth: "jwt",
    isTimed: true,
    accepts({ vonageJwt }, { headers, secret }) {
      const token = /^Bearer +(.*)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
      return vonageJwt.verifySignature(token, secret);
    },
  },
  {
    kind: "telnyx",
    auth: "signature",
    isTimed: true,
    async accepts({ telnyx }, { headers, body, secret }) {
      const client = new telnyx({ apiKey: "unused", publicKey: secret });
      await client.webhooks.unwrap(body.toString("utf8"), { headers });
      return true;
    },
  },
  {
    kind: "plivo",
    auth: "signature-v2",
    accepts({ plivo }, { headers, address, secret }) {
      const nonce = headers["x-plivo-signature-v2-nonce"] ?? "";
      return ["x-plivo-signature-v2", "x-plivo-signature-ma-v2"].some((name) =>
        plivo.validateSignature(address, nonce, headers[name] ?? "", secret),
      );
    },
  },
  {
    kind: "plivo",
    auth: "signature",
    accepts({ plivo }, { method, query, headers, body, address, secret }) {
      const nonce = headers["x-plivo-signature-v3-nonce"] ?? "";
      const signature = headers["x-plivo-signature-v3"] ?? "";
      const fields = fieldsOf(method === "GET" ? query : body);
      return plivo.validateV3Signature(method, address, nonce, secret, signature, fields);
    },
  },
  {
    kind: "sinch",
    auth: "signature",
    accepts({ sinch }, { headers, body, secret }) {
      return sinch.validateWebhookSignature(secret, headers, body.toString("utf8"));
    },
    sign({ sinch }, request, { secret }) {
      const name = "x-sinch-webhook-signature";
      const { [`${name}-nonce`]: nonce = "", [`${name}-timestamp`]: time = "" } = request.headers;
      const signed = sinch.computeSignedData(request.body, nonce, time);
      return withHeader(request, name, sinch.calculateWebhookSignature(signed, secret));
    },
  },
  {
    kind: "bird",
    auth: "jwt",
    isTimed: true,
    async accepts({ messagebird }, { headers, query, body, address, secret }) {
      const url = query === "" ? address : `${address}?${query}`;
      const token = headers["messagebird-signature-jwt"] ?? "";
      await messagebird.verify(url, body, token, createSecretKey(Buffer.from(secret)));
      return true;
    },
  },
  {
    kind: "aws-sns",
    auth: "signature",
    accepts({ SnsValidator }, { body, way }) {
      return withCertificates(way, async () => {
        const validator = new SnsValidator();
        const failed = await new Promise<Error | null>((resolve) => {
          validator.validate(body.toString("utf8"), resolve);
        });
        return failed === null;
      });
    },
  },
];

/** Ways that no library that we know of verifies for its vendor. */
const unjudged: Record<string, string> = {
  "bird signature": "MessageBird's library signs the query where Bird signs the address",
  "httpsms jwt": "no library of its own; see the tokens of Vonage and Bird",
  "sms-gate signature": "no library of its own",
  "textbee signature": "no library of its own",
  "gammu-smsd signature": "its other side is a script of ours",
};

let oracles: Oracles;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(INSTALL_MS + 60_000);
  oracles = await loadOracles();
});

test("asks a vendor's library about every way, or says why not", () => {
  const signed = Object.entries(adapters).flatMap(([kind, { ways }]) =>
    ways.filter(({ auth }) => !headerWays.includes(auth)).map(({ auth }) => `${kind} ${auth}`),
  );
  const judged = judges.map(({ kind, auth }) => `${kind} ${auth}`);
  expect([...judged, ...Object.keys(unjudged)].sort()).toEqual(signed.sort());
});

for (const judge of judges) {
  const ways = provenWays.filter(
    ({ kind, auth, form }) =>
      kind === judge.kind && auth === judge.auth && form !== "as the simulator signs",
  );
  for (const way of ways) {
    test(`agrees with the vendor's library on ${nameOf(way)}`, async () => {
      const now = judge.isTimed ? Math.floor(Date.now() / 1000) * 1000 : SIGNED_AT;
      const request = requestOf(way, "first", now);
      const asked = (sent: TamperedRequest, more: Partial<Asked> = {}): Asked => ({
        ...sent,
        address: ADDRESS,
        secret: way.secret,
        way,
        ...more,
      });
      const asIs = asked(withChange(request, "address", ""));
      expect(await accepts(judge, asIs)).toBe(true);
      if (judge.sign) {
        const signed = judge.sign(oracles, request, asIs);
        expect(await verdictOn(way, signed, { now })).toMatchObject({ ok: true });
      }
      const found: string[] = [];
      let rejected = 0;
      for (const place of placesOf(request)) {
        for (const change of changesAt(place, way, request, false)) {
          const sent = asked(withChange(request, place, change.after), knownAfter(place, change));
          if (await accepts(judge, sent)) continue;
          rejected++;
          const { ok } = await verdictOnChange(way, request, place, change, { now });
          const isNamed = way.loose.some((each) => each.place === place && each.isThis(change));
          if (ok && !isNamed) found.push(`${place} at ${change.at}: ${change.after}`);
        }
      }
      expect(found).toEqual([]);
      expect(rejected).toBeGreaterThan(100);
    });
  }
}

test.describe("where a vendor's library is known to be wrong", () => {
  test("refuses a body that is not the one in Vonage's token", async () => {
    const way = wayOf("vonage", "jwt");
    const now = Math.floor(Date.now() / 1000) * 1000;
    const { body, ...request } = requestOf(way, "first", now);
    const forged = { ...request, body: body.replace("415 263", "999 999") };
    expect(forged.body).not.toBe(body);
    const token = request.headers.authorization!.slice(7);
    expect(oracles.vonageJwt.verifySignature(token, way.secret)).toBe(true);
    expect(await verdictOn(way, forged, { now })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  test("refuses Vonage's JSON with a value that is no text, and does not throw", async () => {
    const way = wayOf("vonage", "signature", "in JSON with sha256");
    const request = requestOf(way);
    const fields = { ...JSON.parse(request.body), text: { a: 1 } };
    const { verifySignature } = oracles.vonageSms.SMS.prototype;
    expect(() => verifySignature(fields.sig, fields, way.secret, "SHA256HMAC")).toThrow();
    const sent = { ...request, body: JSON.stringify(fields) };
    expect(await verdictOn(way, sent)).toMatchObject({ ok: false });
  });

  test("refuses what Vonage and Sinch signed a day ago", async () => {
    const now = SIGNED_AT + 86_400_000;
    for (const way of [wayOf("vonage", "signature", "in a form"), wayOf("sinch", "signature")]) {
      const request = requestOf(way);
      const judge = judges.find(({ kind, auth }) => kind === way.kind && auth === way.auth)!;
      const body = Buffer.from(request.body);
      const asked = { ...request, body, address: ADDRESS, secret: way.secret, way };
      expect(await accepts(judge, asked)).toBe(true);
      expect(await verdictOn(way, request, { now })).toEqual({ ok: false, reason: "too-old" });
    }
  });

  test("names a nonce where Plivo's library takes the same one again with another body", async () => {
    const way = wayOf("plivo", "signature-v2", "with the token of a subaccount");
    const { body, ...request } = requestOf(way);
    const forged = { ...request, body: body.replace("415", "999") };
    const { headers } = request;
    const [nonce, signature] = ["-nonce", ""].map((end) => headers[`x-plivo-signature-v2${end}`]!);
    for (const _ of ["first", "second"]) {
      expect(oracles.plivo.validateSignature(ADDRESS, nonce!, signature!, way.secret)).toBe(true);
    }
    expect(await verdictOn(way, forged)).toEqual({ ok: true, nonce });
  });

  test("refuses a time that Standard Webhooks' library reads leniently, and other bytes that it reads alike", async () => {
    const way = wayOf("generic", "standard-webhooks");
    const now = Math.floor(Date.now() / 1000) * 1000;
    const request = requestOf(way, "first", now);
    const webhook = new oracles.standardwebhooks.Webhook(way.secret);
    const time = "webhook-timestamp";
    const lenient = withHeader(request, time, `${request.headers[time]}x`);
    const plain = { jsonParse: false };
    expect(webhook.verify(lenient.body, lenient.headers, plain)).toBeUndefined();
    expect(await verdictOn(way, lenient, { now })).toEqual({ ok: false, reason: "wrong-proof" });

    const [first, second] = [0xff, 0xfe].map((byte) => Buffer.from([0x22, byte, 0x22]));
    const { "webhook-id": id, [time]: at } = request.headers;
    const key = Buffer.from(way.secret.slice(6), "base64");
    const signed = Buffer.concat([Buffer.from(`${id}.${at}.`), Buffer.from('"\ufffd"')]);
    const signature = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
    const headers = { ...request.headers, "webhook-signature": signature };
    for (const body of [first!, second!]) {
      expect(webhook.verify(body, headers, plain)).toBeUndefined();
      expect(await verdictOn(way, { ...request, headers, body }, { now })).toMatchObject({
        ok: false,
      });
    }
  });

  test("refuses a forged token that MessageBird's middleware lets through", async () => {
    const way = wayOf("bird", "jwt");
    const forged = requestOf({ ...way, secret: "not-the-secret-of-anybody" });
    const name = "messagebird-signature-jwt";
    // In a process of its own, for the check that nobody waits for is rejected there.
    const script = `
      const { ExpressMiddlewareVerify } = require(process.argv[1]);
      process.on("unhandledRejection", () => {});
      const headers = { "${name}": process.argv[2] };
      const request = { protocol: "https", hostname: "sms.example.com", originalUrl: "/", headers };
      ExpressMiddlewareVerify("${way.secret}")(request, {}, (error) => {
        console.log(error === undefined ? "let through" : "refused");
      });`;
    const args = ["--input-type=commonjs", "--eval", script, oracles.messagebirdFile];
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...args,
      forged.headers[name]!,
    ]);
    expect(stdout.trim()).toBe("let through");
    expect(await verdictOn(way, forged)).toEqual({ ok: false, reason: "wrong-proof" });
  });

  test("refuses an old message of SNS, and one of a topic that is not ours", async () => {
    const way = wayOf("aws-sns", "signature", "as SNS signs");
    const judge = judges.find(({ kind }) => kind === "aws-sns")!;
    const other = { topics: ["arn:aws:sns:us-east-1:123456789012:another"] };
    const foreign = requestOf({ ...way, settings: other });
    const request = requestOf(way);
    for (const sent of [request, foreign]) {
      const body = Buffer.from(sent.body);
      const asked = { ...sent, body, address: ADDRESS, secret: way.secret, way };
      expect(await accepts(judge, asked)).toBe(true);
    }
    const now = SIGNED_AT + 86_400_000;
    expect(await verdictOn(way, request, { now })).toEqual({ ok: false, reason: "too-old" });
    expect(await verdictOn(way, foreign)).toEqual({ ok: false, reason: "wrong-address" });
  });

  test("reads Telnyx's own headers, which Standard Webhooks' library does not know", async () => {
    const way = wayOf("telnyx", "signature");
    const request = requestOf(way);
    const key = `whsec_${way.secret}`;
    const webhook = new oracles.standardwebhooks.Webhook(key);
    expect(() => webhook.verify(request.body, request.headers, {})).toThrow("Missing required");
    expect(await verdictOn(way, request)).toMatchObject({ ok: true });
    const id = "msg_1";
    const time = String(SIGNED_AT / 1000);
    const signature = webhook.sign(id, new Date(SIGNED_AT), request.body);
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": time,
      "webhook-signature": signature,
    };
    const sent = { ...request, headers };
    expect(await verdictOn(way, sent)).toEqual({ ok: false, reason: "no-proof" });
  });
});

/** SNS's library gets certificates from the network: here it gets the one of a way. */
async function withCertificates<T>({ fetchText }: ProvenWay, run: () => Promise<T>): Promise<T> {
  const { get } = https;
  const answer = (address: string, onResponse: (response: Readable) => void) => {
    const request = new EventEmitter();
    fetchText!(new URL(address)).then(
      (pem) => onResponse(Object.assign(Readable.from([pem]), { statusCode: 200 })),
      (error) => request.emit("error", error),
    );
    return request;
  };
  https.get = answer as unknown as typeof get;
  try {
    return await run();
  } finally {
    https.get = get;
  }
}

function wayOf(kind: ProviderKind, auth: SourceAuth, form?: string): ProvenWay {
  const way = provenWays.find(
    (each) => each.kind === kind && each.auth === auth && each.form === form,
  );
  if (!way) throw new Error(`There is no ${kind} ${auth} ${form ?? ""}.`);
  return way;
}

/** A library that throws rejects. */
async function accepts(judge: Judge, asked: Asked): Promise<boolean> {
  try {
    return await judge.accepts(oracles, asked);
  } catch {
    return false;
  }
}

function placesOf({ headers }: SignedRequest): Place[] {
  const names = Object.keys(headers).map((name): Place => `header ${name}`);
  return ["body", "query", "address", "secret", ...names];
}

function knownAfter(place: Place, { after }: { after: string }): Partial<Asked> {
  if (place === "address") return { address: after };
  return place === "secret" ? { secret: after } : {};
}

function withHeader(request: SignedRequest, name: string, value: string): SignedRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

/** A form as a web framework hands it on: what stands there several times as a list. */
function fieldsOf(form: string | Buffer): Fields {
  const pairs = new URLSearchParams(form.toString("utf8"));
  return Object.fromEntries(
    [...new Set(pairs.keys())].map((name) => {
      const [first = "", ...more] = pairs.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}
