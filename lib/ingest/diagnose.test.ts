import { createHmac, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Credentials, ProviderRequest } from "#lib/ingest/adapter.ts";
import { type DiagnoseInput, type Diagnosis, diagnose } from "#lib/ingest/diagnose.ts";
import type { CauseId } from "#lib/ingest/hypotheses/hypothesis.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import {
  ADDRESS,
  adapterOf,
  credentialsOf,
  messageOf,
  nameOf,
  provingOf,
  requestOf,
  writeAs,
} from "#lib/testing/proven-request.ts";
import { type ProvenWay, provenWays, SIGNED_AT } from "#lib/testing/proven-ways.ts";

const TOKEN = "s3cr3t-t0k3n";
const HOUR_MS = 3_600_000;

/** A refused request as it came, and what is known besides. */
type Broken = {
  request: ProviderRequest;
  credentials?: Partial<Credentials>;
  ended?: string[];
  others?: { source: string; secret: string }[];
};

/** What the provider signs with, where it is not what the source says. */
type Theirs = {
  publicUrl?: string;
  secret?: string;
  auth?: Credentials["auth"];
  text?: string;
  settings?: unknown;
};

/** Ways that a request proves anything in, by the adapter's own verifier or by a header. */
const ways = provenWays.filter(({ auth }) => auth !== "address");

function signed(way: ProvenWay, theirs: Theirs = {}): SignedRequest {
  const { text, secret, ...more } = theirs;
  const sample = requestOf(way);
  // The form that is meant: a dialect may draw one by the nonce.
  for (let i = 0; i < 200; i++) {
    const proving = { ...provingOf(way, `broken ${i}`), ...more, ...(secret ? { secret } : {}) };
    const message = { ...messageOf(way), ...(text === undefined ? {} : { text }) };
    const request = writeAs(way, message, proving);
    if (request.method === sample.method && (way.isForm?.(request) ?? true)) return request;
  }
  throw new Error(`${nameOf(way)} is never written so.`);
}

async function diagnosisOf(way: ProvenWay, broken: Broken): Promise<Diagnosis> {
  const { request, credentials = {}, ended = [], others = [] } = broken;
  const told = await diagnose({
    adapter: adapterOf(way),
    request,
    isWhole: true,
    credentials: credentialsOf(way, credentials),
    reason: "wrong-proof",
    client: "192.0.2.7",
    addresses: null,
    tokens: [TOKEN],
    ended,
    others,
    sample: requestOf(way),
  });
  await expectNoSecret(way, broken, told);
  return told;
}

/** Neither a secret nor a whole proof is told. */
async function expectNoSecret(way: ProvenWay, broken: Broken, told: Diagnosis): Promise<void> {
  const { request, credentials = {}, ended = [], others = [] } = broken;
  const written = JSON.stringify(told);
  const proofs: string[] = [];
  const own = credentialsOf(way, credentials);
  await Promise.resolve(
    verifyRequest(adapterOf(way), request, own, (step, value) => {
      if (/^(?:given|expected) signature$/.test(step)) proofs.push(value);
    }),
  ).catch(() => {});
  const secrets = [...own.secrets, ...ended, ...others.map(({ secret }) => secret), TOKEN];
  for (const secret of [...secrets, ...proofs]) {
    expect(written).not.toContain(JSON.stringify(secret).slice(1, -1));
    // The id of the message begins as some of them do.
    if (secret.length > 20) expect(written).not.toContain(secret.slice(0, 14));
  }
}

/** A request with its headers changed; null takes one away. */
function withHeader(
  { headers, ...request }: SignedRequest,
  change: (name: string, value: string) => [string, string] | null,
): SignedRequest {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    const changed = change(name, value);
    return changed ? [changed] : [];
  });
  return { ...request, headers: Object.fromEntries(entries) };
}

const proofHeader = /signature|authorization/;
const holds = (way: ProvenWay, place: string) => (way.covers as string[]).includes(place);
const isJson = (way: ProvenWay) => /^\s*[[{]/.test(requestOf(way).body);
const hasForm = (way: ProvenWay) => requestOf(way).method === "POST" && !isJson(way);
const isOneOf =
  (...kinds: string[]) =>
  ({ kind }: ProvenWay) =>
    kinds.includes(kind);

/** Signs the very bytes of a body. */
const signsBytes = (way: ProvenWay) =>
  holds(way, "body") &&
  !isOneOf("twilio", "signalwire", "plivo", "aws-sns")(way) &&
  !(way.kind === "vonage" && way.auth === "signature");
/** Signs an address to the letter. */
const signsAddress = (way: ProvenWay) => holds(way, "address");
const sharesSecret = (way: ProvenWay) => way.kind !== "telnyx" && way.signingSecret === undefined;
const signsFields = (way: ProvenWay) => hasForm(way) && holds(way, "body") && !signsBytes(way);

type Breakage = {
  id: CauseId;
  how: string;
  applies(way: ProvenWay): boolean;
  make(way: ProvenWay): Broken;
};

const withBody =
  (change: (body: string) => string | Buffer) =>
  (way: ProvenWay): Broken => {
    const request = signed(way);
    return { request: asReceived({ ...request, body: change(request.body) }) };
  };

const signedFor =
  (publicUrl: string, headers: Record<string, string> = {}) =>
  (way: ProvenWay) => {
    const request = signed(way, { publicUrl });
    return { request: asReceived({ ...request, headers: { ...request.headers, ...headers } }) };
  };

const BARE = ADDRESS.slice(0, -TOKEN.length - 1);

const breakages: Breakage[] = [
  {
    id: "address-scheme",
    how: "the provider calls http",
    applies: signsAddress,
    make: signedFor(ADDRESS.replace("https", "http")),
  },
  {
    id: "address-port",
    how: "the provider writes the port",
    // Twilio's signature is taken with and without.
    applies: (way) => signsAddress(way) && !isOneOf("twilio", "signalwire")(way),
    make: signedFor(ADDRESS.replace(".com", ".com:443")),
  },
  {
    id: "address-host",
    how: "the provider calls another host",
    applies: signsAddress,
    make: signedFor(ADDRESS.replace("sms.example.com", "tunnel.example:8443"), {
      host: "tunnel.example:8443",
    }),
  },
  {
    id: "address-host",
    how: "a proxy tells of another host",
    applies: signsAddress,
    make: signedFor(ADDRESS.replace("sms.example.com", "in.example.com"), {
      host: "127.0.0.1:3000",
      "x-forwarded-host": "in.example.com",
    }),
  },
  {
    id: "address-slash",
    how: "the provider calls it with a slash at its end",
    applies: signsAddress,
    make: signedFor(`${ADDRESS}/`),
  },
  {
    id: "address-end",
    how: "the provider was given the address without its secret end",
    applies: signsAddress,
    make: signedFor(BARE),
  },
  {
    id: "address-path",
    how: "a proxy takes a prefix away",
    applies: signsAddress,
    make: signedFor(ADDRESS.replace(".com/", ".com/sms/"), { "x-forwarded-prefix": "/sms" }),
  },
  {
    id: "address-query",
    how: "the provider calls it with fields behind a ?",
    // These sign what came behind the ?, or nothing of it.
    applies: (way) =>
      signsAddress(way) && way.kind !== "bird" && way.auth !== "signature-v2" && hasForm(way),
    make: (way) => {
      const request = signed(way, { publicUrl: `${ADDRESS}?a=1` });
      return { request: asReceived({ ...request, query: "a=1" }) };
    },
  },
  {
    id: "secret-space",
    how: "the provider's secret ends with a line break",
    applies: (way) => sharesSecret(way) && !["bearer", "standard-webhooks"].includes(way.auth),
    make: (way) => ({ request: asReceived(signed(way, { secret: `${way.secret}\n` })) }),
  },
  {
    id: "secret-ended",
    how: "the provider uses the secret before",
    applies: sharesSecret,
    make: (way) => ({
      request: asReceived(signed(way)),
      credentials: { secrets: [otherThan(way.secret)] },
      ended: [way.secret],
    }),
  },
  {
    id: "secret-of-another-source",
    how: "the provider uses another source's secret",
    applies: sharesSecret,
    make: (way) => ({
      request: asReceived(signed(way)),
      credentials: { secrets: [otherThan(way.secret)] },
      others: [{ source: "harbour", secret: way.secret }],
    }),
  },
  {
    id: "another-way",
    how: "the provider proves in another way",
    applies: (way) => ways.some(({ kind, auth }) => kind === way.kind && auth !== way.auth),
    make: (way) => {
      const other = ways.find(({ kind, auth }) => kind === way.kind && auth !== way.auth)!;
      const { secret } = other;
      return {
        request: asReceived(requestOf(other)),
        credentials: { secrets: [secret] },
      };
    },
  },
  {
    id: "another-setting",
    how: "the provider signs by another algorithm",
    applies: (way) => way.kind === "vonage" && way.auth === "signature",
    make: (way) => {
      const { algorithm: ours } = (way.settings ?? {}) as { algorithm?: string };
      const algorithm = ours === "sha512" ? "md5hash" : "sha512";
      const settings = adapterOf(way).settings.parse({ algorithm });
      return { request: asReceived(signed(way, { settings })) };
    },
  },
  ...[
    ["indented", (body: string) => JSON.stringify(JSON.parse(body), null, 2)],
    ["with escapes", (body: string) => body.replace(/[\u0080-\uffff]/g, escaped)],
    ["by Python", (body: string) => body.replaceAll('":', '": ').replaceAll(',"', ', "')],
  ].map(
    ([how, change]): Breakage => ({
      id: "json-written-again",
      how: `the body is written again, ${how}`,
      applies: (way) => isJson(way) && signsBytes(way),
      make: withBody(change as (body: string) => string),
    }),
  ),
  {
    id: "end-of-body",
    how: "a line break is added at the body's end",
    applies: signsBytes,
    make: withBody((body) => `${body}\n`),
  },
  {
    id: "byte-order-mark",
    how: "a byte order mark is put before the body",
    applies: signsBytes,
    make: withBody((body) => `\ufeff${body}`),
  },
  {
    id: "charset",
    how: "the body's characters are converted from Latin-1",
    applies: (way) => isJson(way) && signsBytes(way),
    make: withBody((body) => Buffer.from(Buffer.from(body).toString("latin1"), "utf8")),
  },
  {
    id: "form-written-again",
    how: "a form is read and written again",
    applies: (way) => hasForm(way) && signsBytes(way),
    make: withBody((body) => new URLSearchParams(body).toString()),
  },
  {
    id: "form-field-lost",
    how: "empty fields are dropped",
    applies: (way) =>
      isOneOf("twilio", "signalwire")(way) || (way.kind === "plivo" && signsFields(way)),
    make: (way) => {
      const request = signed(way, { text: "" });
      const body = request.body.replace(/(?:^|&)(?:Body|Text)=(?=&|$)/, "").replace(/^&/, "");
      expect(body).not.toBe(request.body);
      return { request: asReceived({ ...request, body }) };
    },
  },
  {
    id: "form-field-added",
    how: "a field is added to a form",
    applies: signsFields,
    make: withBody((body) => `${body}&utm_source=tide`),
  },
  {
    id: "plus-lost",
    how: "each + before a number becomes a space",
    applies: (way) => signsFields(way) && requestOf(way).body.includes("%2B1787"),
    make: withBody((body) => body.replaceAll("%2B1787", "+1787")),
  },
  {
    id: "clock",
    how: "the request comes an hour too late",
    applies: ({ window }) => window?.after != null,
    make: (way) => ({
      request: asReceived(signed(way)),
      credentials: { now: SIGNED_AT + way.window!.after! + HOUR_MS },
    }),
  },
  {
    id: "clock",
    how: "our clock is an hour behind",
    applies: ({ window }) => window?.before != null,
    make: (way) => ({
      request: asReceived(signed(way)),
      credentials: { now: SIGNED_AT - way.window!.before! - HOUR_MS },
    }),
  },
  {
    id: "header-renamed",
    how: "headers get underscores and a prefix",
    applies: (way) => Object.keys(requestOf(way).headers).some((name) => proofHeader.test(name)),
    make: (way) => ({
      request: asReceived(
        withHeader(signed(way), (name, value) => [
          proofHeader.test(name) ? `http_${name.replaceAll("-", "_")}` : name,
          value,
        ]),
      ),
    }),
  },
  {
    id: "header-twice",
    how: "headers come twice",
    // Of a list of signatures one has to be right.
    applies: (way) =>
      Object.keys(requestOf(way).headers).some((name) => proofHeader.test(name)) &&
      way.auth !== "standard-webhooks" &&
      !(way.kind === "plivo" && way.auth === "signature"),
    make: (way) => ({
      request: asReceived(
        withHeader(signed(way), (name, value) => [
          name,
          proofHeader.test(name) ? `${value}, ${value}` : value,
        ]),
      ),
    }),
  },
  {
    id: "header-quoted",
    how: "quotation marks are put around headers",
    applies: (way) => Object.keys(requestOf(way).headers).some((name) => proofHeader.test(name)),
    make: (way) => ({
      request: asReceived(
        withHeader(signed(way), (name, value) => [
          name,
          proofHeader.test(name) ? `"${value}"` : value,
        ]),
      ),
    }),
  },
  {
    id: "header-scheme-lost",
    how: "the word before the token is lost",
    applies: (way) => ["bearer", "jwt"].includes(way.auth) && holds(way, "header authorization"),
    make: (way) => ({
      request: asReceived(
        withHeader(signed(way), (name, value) => [name, value.replace(/^Bearer /, "")]),
      ),
    }),
  },
];

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Another secret of the same form. */
function otherThan(secret: string): string {
  return (
    secret.slice(0, 8) +
    [...secret.slice(8)]
      .map((c) => (c === "A" ? "B" : c === "a" ? "b" : c === "0" ? "1" : c))
      .join("") +
    (secret.endsWith("=") ? "" : "x9")
  );
}

describe.each(breakages)("$id, when $how", ({ id, applies, make }) => {
  const applicable = ways.filter(applies);

  test("is a mistake that some way can suffer", () => {
    expect(applicable).not.toEqual([]);
  });

  test.each(applicable.map((way) => [nameOf(way), way] as const))("%s", async (_, way) => {
    const told = await diagnosisOf(way, make(way));
    expect(told.verdict).not.toBe("ok");
    expect(told.causes.map(({ ids }) => ids)).toEqual([[id]]);
    expect(told.causes[0]!.cause).not.toBe("");
  });
});

/** A private key that nobody knows the other half of, for ways that have one. */
const otherKey = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ format: "pem", type: "pkcs8" })
  .toString();

/** A body without a proof in it. */
function unsigned(body: string): string {
  if (!/^\s*{/.test(body)) return body.replace(/&sig=[^&]*/, "");
  const { sig: _sig, SignatureVersion: _version, ...rest } = JSON.parse(body);
  return JSON.stringify(rest);
}

/** Signed as textbee signs. */
function signedBody({ secret }: ProvenWay, body: string): SignedRequest {
  const headers = {
    "content-type": "application/json",
    "x-signature": createHmac("sha256", secret).update(body).digest("hex"),
  };
  return { method: "POST", query: "", headers, body };
}

const wayOf = (name: string) => ways.find((way) => nameOf(way).startsWith(name))!;

describe("two mistakes at once", () => {
  test("are told together, when the address and the clock are wrong", async () => {
    const way = wayOf("bird signature");
    const request = asReceived(signed(way, { publicUrl: ADDRESS.replace("https", "http") }));
    const told = await diagnosisOf(way, {
      request,
      credentials: { now: SIGNED_AT + way.window!.after! + HOUR_MS },
    });
    expect(told.causes.map(({ ids }) => [...ids].sort())).toEqual([["address-scheme", "clock"]]);
  });

  test("are told together, when the secret has ended and the body was written again", async () => {
    const way = wayOf("textbee");
    const sent = signed(way);
    const told = await diagnosisOf(way, {
      request: asReceived({ ...sent, body: JSON.stringify(JSON.parse(sent.body), null, 2) }),
      credentials: { secrets: ["another-secret-0123456789"] },
      ended: [way.secret],
    });
    expect(told.causes.map(({ ids }) => ids)).toEqual([["secret-ended", "json-written-again"]]);
  });
});

describe.each(ways.map((way) => [nameOf(way), way] as const))("of %s", (_, way) => {
  const input = (request: ProviderRequest, more: Partial<DiagnoseInput> = {}): DiagnoseInput => ({
    adapter: adapterOf(way),
    request,
    isWhole: true,
    credentials: credentialsOf(way),
    reason: "wrong-proof",
    client: "192.0.2.7",
    addresses: null,
    tokens: [TOKEN],
    ended: [],
    others: [],
    sample: requestOf(way),
    ...more,
  });

  test("a request that somebody else proved is explained by nothing but another secret", async () => {
    const request = asReceived(
      signed(way, {
        secret: way.signingSecret ? otherKey : otherThan(way.secret),
      }),
    );
    const told = await diagnose(input(request));
    expect(told.verdict).toBe("wrong-proof");
    expect(told.causes).toEqual([]);
    expect(told.facts.join(" ")).toMatch(/secret/);
  });

  test("a request without proof is one whose provider does not sign, and what lacks is named", async () => {
    const sent = requestOf(way);
    const { sig: _sig, ...query } = Object.fromEntries(new URLSearchParams(sent.query));
    const bare = {
      ...withHeader(sent, (name, value) => (proofHeader.test(name) ? null : [name, value])),
      query: new URLSearchParams(query).toString(),
      body: unsigned(sent.body),
    };
    const told = await diagnose(input(asReceived(bare)));
    expect(told.verdict).toBe("no-proof");
    expect(told.causes).toEqual([]);
    expect(told.facts.join(" ")).toMatch(/signing is switched off/);
    const lost = Object.keys(sent.headers).filter((name) => proofHeader.test(name));
    for (const name of lost) expect(told.facts.join(" ")).toContain(`the header ${name}`);
  });

  test("a right proof is told of, with why it was refused nevertheless", async () => {
    const request = asReceived(requestOf(way));
    const factOf = async (more: Partial<DiagnoseInput>) => {
      const told = await diagnose(input(request, more));
      expect(told.verdict).toBe("ok");
      return told.facts.join(" ");
    };
    expect(await factOf({ reason: "replayed" })).toContain("came before with something else");
    const from = { reason: "foreign-address" as const, addresses: "203.0.113.0/24" };
    expect(await factOf(from)).toContain("192.0.2.7, that the source's list does not hold (203.0");
    expect(await factOf({})).toContain("set right since");
    expect(await factOf({ reason: null })).toBe("Its proof is right.");
  });

  test("a source without a secret says so", async () => {
    const credentials = credentialsOf(way, { secrets: [] });
    const told = await diagnose(input(asReceived(requestOf(way)), { credentials }));
    expect(told.verdict).toBe("no-key");
    expect(told.facts.join(" ")).toContain("no secret that is valid");
  });
});

test("what was signed is set against what is verified, at the byte where they part", async () => {
  const way = wayOf("twilio");
  const theirs = ADDRESS.replace("https", "http").slice(0, -TOKEN.length - 1);
  const told = await diagnosisOf(way, { request: asReceived(signed(way, { publicUrl: theirs })) });
  expect(told.causes[0]).toMatchObject({
    ids: ["address-scheme", "address-end"],
    difference: {
      byte: 4,
      ours: expect.stringMatching(/^http»s:/),
      theirs: expect.stringMatching(/^http»:/),
    },
  });
  expect(told.causes[0]!.cause).toContain("begins with http, not https");
  expect(told.causes[0]!.cause).toContain("the secret at its end is missing");
});

test("of a body that was cut no cause is sought in vain: it is told", async () => {
  const way = wayOf("textbee");
  const sent = signed(way);
  const told = await diagnose({
    adapter: adapterOf(way),
    request: asReceived({ ...sent, body: sent.body.slice(0, 40) }),
    isWhole: false,
    credentials: credentialsOf(way),
    reason: "wrong-proof",
    client: null,
    addresses: null,
    tokens: [],
    ended: [],
    others: [],
    sample: null,
  });
  expect(told.causes).toEqual([]);
  expect(told.facts.join(" ")).toContain("Only the beginning");
});

test("a body of another length than it says was rewritten", async () => {
  const way = wayOf("textbee");
  const sent = signed(way);
  const headers = { ...sent.headers, "content-length": String(sent.body.length + 7) };
  const told = await diagnosisOf(way, {
    request: asReceived({ ...sent, headers, body: `${sent.body} ` }),
  });
  expect(told.facts.join(" ")).toContain("something in between rewrote the body");
});

test("what can't be read is told with its place", async () => {
  const way = wayOf("textbee");
  const told = await diagnose({
    adapter: adapterOf(way),
    request: asReceived(signedBody(way, '{"sender":7}')),
    isWhole: true,
    credentials: credentialsOf(way),
    reason: "not-valid",
    client: null,
    addresses: null,
    tokens: [],
    ended: [],
    others: [],
    sample: null,
  });
  expect(told.verdict).toBe("ok");
  expect(told.facts.join(" ")).toMatch(/can't be read: .*\/sender/);
});

test("hostile requests are explained in bounded time, without a failure", async () => {
  const bodies = [
    "[".repeat(60_000),
    '{"a":'.repeat(9000),
    "&".repeat(60_000),
    "a=1&".repeat(15_000),
    "\ud800",
  ];
  for (const way of [wayOf("twilio"), wayOf("textbee"), wayOf("vonage signature in JSON")]) {
    for (const body of bodies) {
      const told = await diagnosisOf(way, { request: asReceived({ ...requestOf(way), body }) });
      expect(told.verdict).not.toBe("ok");
    }
  }
}, 60_000);
