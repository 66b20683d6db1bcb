import { createHmac, createPrivateKey, createPublicKey } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { FetchText, SourceAuth } from "#lib/ingest/adapter.ts";
import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import { SIMULATED_CERTIFICATE } from "#lib/simulate/aws-sns.ts";
import type { OutboundMessage, Proving, SignedRequest } from "#lib/simulate/dialect.ts";
import { ownCertificate } from "#lib/testing/own-certificate.ts";
import type { Change, Place } from "#lib/testing/tamper.ts";

/** When requests are signed, UTC milliseconds: a whole second. */
export const SIGNED_AT = Date.parse("2026-11-22T10:30:00Z");

/** A change that leaves a proof valid, and why that is right. */
export type Loose = {
  place: Place;
  because: string;
  isThis(change: Change): boolean;
  /** It may be read as something else; otherwise it is the same message in other bytes. */
  isOtherMessage?: true;
};

/** When a proof ends, each side of the time that it names, in milliseconds. */
export type Window = {
  /** The longest that it is valid after and before its time; null for ever. */
  after: number | null;
  before: number | null;
  /** The unit of the time that is compared. */
  unit: 1 | 1000;
};

/** A way of an adapter in one of its forms, what its proof covers, and what shows it. */
export type ProvenWay = {
  kind: ProviderKind;
  auth: SourceAuth;
  /** Which of several forms, such as a method or a media type. */
  form?: string;
  /** Tells it from its others, where the dialect draws one. */
  isForm?(request: SignedRequest): boolean;
  /** Makes this form of what the dialect writes, where it does not write it. */
  rewrite?(request: SignedRequest, proving: Proving): SignedRequest;
  settings?: unknown;
  /** Settings with which the same proof is somebody else's. */
  foreignSettings?: unknown;
  /** What the source knows. */
  secret: string;
  /** What its provider knows, where that is another half. */
  signingSecret?: string;
  message?: Partial<OutboundMessage>;
  /** What the proof covers: a change there is refused. */
  covers: Place[];
  window: Window | null;
  /**
   * What stops the same request when it comes again: nothing, the provider's id of the message, or
   * a value that the verdict names.
   */
  replay: "nothing" | "id" | "nonce";
  /** Why its nonce is made of something that its proof does not cover, so that it can be passed on. */
  nonceTells?: string;
  loose: Loose[];
  fetchText?: FetchText;
};

/** Hexadecimal digits mean the same in either case. */
const hexCase = (place: Place): Loose => ({
  place,
  because: "hexadecimal digits mean the same in either case",
  isThis: ({ before, after }) => before.toLowerCase() === after.toLowerCase(),
});

/** The word before a token in `Authorization` means the same in either case. */
const schemeCase: Loose = {
  place: "header authorization",
  because: "the scheme's name means the same in either case (RFC 9110)",
  isThis: ({ before, after }) =>
    before.replace(/^\w+ /, "") === after.replace(/^\w+ /, "") &&
    before.toLowerCase() === after.toLowerCase(),
};

/** What a header of HTTP Basic says. */
const sameCredentials: Loose = {
  place: "header authorization",
  because: "base64 writes the same bytes in several ways",
  isThis: ({ before, after }) =>
    /^Basic [\w+/]+=*$/i.test(after) && basicOf(before).equals(basicOf(after)),
};

const basicOf = (header: string) => Buffer.from(header.replace(/^\w+ /, ""), "base64");

/** The form decoded, in order. */
const pairsOf = (text: string) =>
  JSON.stringify([...new URLSearchParams(Buffer.from(text, "latin1").toString("utf8"))]);

/** Bytes of a form that say the same: a doubled `&`, a `%2B` for a `+` that is escaped. */
const sameForm = (place: "body" | "query"): Loose => ({
  place,
  because: "what is signed are the decoded fields, and these are the same",
  isThis: ({ before, after }) => pairsOf(before) === pairsOf(after),
});

/** Names and values in order, one behind the other, as Twilio signs them. */
const runTogether = (text: string) =>
  [...new URLSearchParams(Buffer.from(text, "latin1").toString("utf8"))]
    .map(([name, value]) => name + value)
    .sort()
    .join("");

/** Twilio signs no mark between a name and its value. */
const lostMark: Loose = {
  place: "body",
  because: "a name and its value are signed without a mark between them, as Twilio defines it",
  isThis: ({ before, after }) => runTogether(before) === runTogether(after),
  isOtherMessage: true,
};

/** The same key for HMAC, which fills a short one with zeros: base64's last `=` read as an `A`. */
const zeroFilled: Loose = {
  place: "secret",
  because: "HMAC fills a key with zeros, and one more that is written is the same key",
  isThis: ({ before, after }) => after === before.replace(/=$/, "A"),
};

const FIVE_MINUTES: Window = { after: 300_000, before: 300_000, unit: 1 };

/** A pair for trying: the private half, and behind it the public one, which alone is a secret. */
const telnyxPair = (() => {
  const seed = Buffer.from("0123456789abcdef0123456789abcdef");
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  const half = Buffer.from(x, "base64url");
  return {
    secret: half.toString("base64"),
    signingSecret: Buffer.concat([seed, half]).toString("base64"),
  };
})();

const TOKEN = "0123456789abcdef0123456789abcdef";

/** Bytes of JSON that say the same. */
const sameJson: Loose = {
  place: "body",
  because: "what is signed are the fields that were read, and these are the same",
  isThis: ({ before, after }) => isDeepStrictEqual(jsonOf(before), jsonOf(after)),
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, "latin1").toString("utf8"));
  } catch {
    return undefined;
  }
};

/** The fields of a request of Vonage, in whichever form, with something done to their values. */
const vonageFields = (text: string, change: (name: string, value: string) => string) => {
  const json = jsonOf(text);
  const decoded = new URLSearchParams(Buffer.from(text, "latin1").toString("utf8"));
  const pairs = json && typeof json === "object" ? Object.entries(json) : [...decoded];
  return pairs.map(([name, value]) => [name, change(name, String(value))]).sort();
};

const sameFieldsWith = (change: (name: string, value: string) => string) => (each: Change) =>
  isDeepStrictEqual(vonageFields(each.before, change), vonageFields(each.after, change));

/** `sig` in another case, and the marks that Vonage signs alike. */
const likeVonage = (place: "body" | "query"): Loose[] => [
  {
    place,
    because: "hexadecimal digits of sig mean the same in either case",
    isThis: sameFieldsWith((name, value) => (name === "sig" ? value.toLowerCase() : value)),
  },
  {
    place,
    because: "in a value & and = are signed as if they were _, as Vonage defines it",
    isThis: sameFieldsWith((_, value) => value.replace(/[&=]/g, "_")),
    isOtherMessage: true,
  },
];

/** Several spaces behind the scheme's name. */
const schemeSpaces: Loose = {
  place: "header authorization",
  because: "more than one space may stand behind the scheme's name (RFC 9110)",
  isThis: ({ before, after }) => after.replace(/ +/, " ") === before,
};

/** A key that is written in base64. */
const sameKey: Loose = {
  place: "secret",
  because: "base64 writes the same key in several ways",
  isThis: ({ before, after }) => Buffer.from(before, "base64").equals(Buffer.from(after, "base64")),
};

/** A header that may hold several signatures. */
const oneOfSeveral = (place: Place, mark: string): Loose => ({
  place,
  because: "it is a list, in which one right signature is enough",
  isThis: ({ before, after }) =>
    after
      .split(mark)
      .map((each) => each.trim())
      .includes(before),
});

/** The same request in the other method: its fields in the address. */
const asGet = ({ headers, body }: SignedRequest): SignedRequest => {
  const { "content-type": _, ...others } = headers;
  return { method: "GET", query: body, headers: others, body: "" };
};

const without =
  (name: string) =>
  ({ headers: { [name]: _, ...headers }, ...request }: SignedRequest): SignedRequest => ({
    ...request,
    headers,
  });

/** Nothing is proved but that the sender knows the address. */
const byAddress: Omit<ProvenWay, "kind"> = {
  auth: "address",
  secret: "",
  covers: [],
  window: null,
  replay: "id",
  loose: [],
};

const byPassword: Omit<ProvenWay, "kind"> = {
  auth: "basic",
  secret: "glasspost:kMyOwn0123456789abcdefTokenXYZ_-",
  covers: ["secret", "header authorization"],
  window: null,
  replay: "id",
  loose: [schemeCase, sameCredentials],
};

/** Twilio's dialect, whoever speaks it. */
const likeTwilio = (header: string): Omit<ProvenWay, "kind"> => ({
  auth: "signature",
  secret: TOKEN,
  covers: ["body", "address", "secret", `header ${header}`],
  window: null,
  replay: "id",
  loose: [sameForm("body"), lostMark],
});

/** Plivo's version 3 of a GET, which no dialect writes. */
const plivoGet = (request: SignedRequest, { publicUrl, secret }: Proving): SignedRequest => {
  const { headers, query, ...rest } = asGet(request);
  const nonce = headers["x-plivo-signature-v3-nonce"]!;
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).sort();
  const signed = `${publicUrl}?${pairs.join("&")}.${nonce}`;
  const signature = createHmac("sha256", secret).update(signed).digest("base64");
  const proof = { "x-plivo-signature-v3": signature, "x-plivo-signature-v3-nonce": nonce };
  return { ...rest, query, headers: proof };
};

const TOPIC = "arn:aws:sns:us-east-1:123456789012:inbound";

/** Attempts may go on for an hour under the time of the first one. */
const SNS_WINDOW: Window = { after: 3_900_000, before: 300_000, unit: 1 };

const sns = ownCertificate(["20200101000000Z", "20400101000000Z"]);

/** What is read of SNS's envelope: its signature as bytes, the certificate's address as one. */
const envelopeOf = (text: string, isSimulated: boolean): unknown => {
  const json = jsonOf(text);
  if (typeof json !== "object" || json === null) return undefined;
  const { Signature, SigningCertURL, ...rest } = json as Record<string, string>;
  const names = ["Type", "MessageId", "TopicArn", "Subject", "Message", "Timestamp"];
  const read = [...names, "SignatureVersion"].map((name) => rest[name]);
  if (isSimulated) return [...read, Signature];
  const address = URL.canParse(SigningCertURL!) ? new URL(SigningCertURL!).href : undefined;
  return [...read, Buffer.from(String(Signature), "base64").toString("hex"), address];
};

const likeSns = (isSimulated: boolean): Loose[] => [
  {
    place: "body",
    because: "SNS signs what is read of its envelope, and neither the rest nor how it is written",
    isThis: ({ before, after }) =>
      isDeepStrictEqual(envelopeOf(before, isSimulated), envelopeOf(after, isSimulated)),
  },
];

const vonageSigned: Omit<ProvenWay, "form" | "covers" | "loose"> = {
  kind: "vonage",
  auth: "signature",
  secret: TOKEN,
  window: FIVE_MINUTES,
  replay: "id",
};

const isJson = ({ body }: SignedRequest) => body.startsWith("{");
const isGet = ({ method }: SignedRequest) => method === "GET";

/** Every way of every adapter, at least once. */
export const provenWays: ProvenWay[] = [
  {
    kind: "generic",
    auth: "bearer",
    secret: "kMyOwn0123456789abcdefTokenXYZ_-",
    covers: ["secret", "header authorization"],
    window: null,
    replay: "id",
    loose: [schemeCase],
  },
  {
    kind: "generic",
    auth: "standard-webhooks",
    secret: "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
    covers: [
      "body",
      "secret",
      "header webhook-id",
      "header webhook-timestamp",
      "header webhook-signature",
    ],
    window: FIVE_MINUTES,
    replay: "id",
    loose: [oneOfSeveral("header webhook-signature", " "), zeroFilled],
  },
  { kind: "twilio", ...likeTwilio("x-twilio-signature") },
  { kind: "signalwire", ...likeTwilio("x-signalwire-signature") },
  {
    kind: "plivo",
    auth: "signature-v2",
    form: "with the token of a subaccount",
    secret: TOKEN,
    rewrite: without("x-plivo-signature-ma-v2"),
    covers: [
      "address",
      "secret",
      "header x-plivo-signature-v2",
      "header x-plivo-signature-v2-nonce",
    ],
    window: null,
    replay: "nonce",
    loose: [],
  },
  {
    kind: "plivo",
    auth: "signature-v2",
    form: "with the token of the main account",
    secret: TOKEN,
    rewrite: without("x-plivo-signature-v2"),
    covers: [
      "address",
      "secret",
      "header x-plivo-signature-ma-v2",
      "header x-plivo-signature-v2-nonce",
    ],
    window: null,
    replay: "nonce",
    loose: [],
  },
  {
    kind: "plivo",
    auth: "signature",
    form: "in a form",
    secret: TOKEN,
    rewrite: without("x-plivo-signature-ma-v3"),
    covers: [
      "body",
      "address",
      "secret",
      "header x-plivo-signature-v3",
      "header x-plivo-signature-v3-nonce",
    ],
    window: null,
    replay: "nonce",
    loose: [sameForm("body"), lostMark, oneOfSeveral("header x-plivo-signature-v3", ",")],
  },
  {
    kind: "plivo",
    auth: "signature",
    form: "in the address",
    secret: TOKEN,
    rewrite: plivoGet,
    covers: [
      "query",
      "address",
      "secret",
      "header x-plivo-signature-v3",
      "header x-plivo-signature-v3-nonce",
    ],
    window: null,
    replay: "nonce",
    loose: [sameForm("query"), oneOfSeveral("header x-plivo-signature-v3", ",")],
  },
  { kind: "bandwidth", ...byPassword },
  { kind: "infobip", ...byPassword },
  { kind: "infobip", ...byAddress },
  { kind: "46elks", ...byAddress },
  { kind: "jasmin", form: "in a form", ...byAddress },
  { kind: "jasmin", form: "in the address", ...byAddress, rewrite: asGet },
  {
    ...vonageSigned,
    form: "in the address",
    isForm: isGet,
    covers: ["query", "secret"],
    loose: [sameForm("query"), ...likeVonage("query")],
  },
  {
    ...vonageSigned,
    form: "in a form",
    isForm: (request) => !isJson(request) && !isGet(request),
    covers: ["body", "secret"],
    loose: [sameForm("body"), ...likeVonage("body")],
  },
  ...["sha256", "md5hash", "md5", "sha1", "sha512"].map(
    (algorithm): ProvenWay => ({
      ...vonageSigned,
      form: `in JSON with ${algorithm}`,
      isForm: isJson,
      settings: { algorithm },
      covers: ["body", "secret"],
      loose: [sameJson, ...likeVonage("body")],
    }),
  ),
  {
    kind: "vonage",
    auth: "jwt",
    secret: TOKEN,
    covers: ["body", "secret", "header authorization"],
    window: FIVE_MINUTES,
    replay: "nonce",
    loose: [schemeCase, schemeSpaces],
  },
  { kind: "vonage", form: "in the address", isForm: isGet, ...byAddress },
  { kind: "vonage", form: "in JSON", isForm: isJson, ...byAddress },
  {
    kind: "telnyx",
    auth: "signature",
    ...telnyxPair,
    covers: ["body", "secret", "header telnyx-timestamp", "header telnyx-signature-ed25519"],
    window: FIVE_MINUTES,
    replay: "id",
    loose: [sameKey],
  },
  {
    kind: "sinch",
    auth: "signature",
    secret: TOKEN,
    covers: [
      "body",
      "secret",
      "header x-sinch-webhook-signature",
      "header x-sinch-webhook-signature-nonce",
      "header x-sinch-webhook-signature-timestamp",
    ],
    window: FIVE_MINUTES,
    replay: "nonce",
    loose: [],
  },
  { kind: "sinch", ...byPassword },
  {
    kind: "bird",
    auth: "signature",
    secret: TOKEN,
    covers: [
      "body",
      "query",
      "address",
      "secret",
      "header messagebird-signature",
      "header messagebird-request-timestamp",
    ],
    window: FIVE_MINUTES,
    replay: "id",
    loose: [],
  },
  {
    kind: "bird",
    auth: "jwt",
    secret: TOKEN,
    covers: ["body", "query", "address", "secret", "header messagebird-signature-jwt"],
    // It lasts a minute, and clocks may differ by five seconds.
    window: { after: 65_000, before: 5000, unit: 1 },
    replay: "nonce",
    loose: [],
  },
  {
    kind: "aws-sns",
    auth: "signature",
    form: "as SNS signs",
    secret: TOKEN,
    signingSecret: sns.privateKey,
    settings: { topics: [TOPIC] },
    foreignSettings: { topics: [`${TOPIC}2`] },
    message: { sentAt: SIGNED_AT },
    // Its key is the certificate's: nothing that we could change in a source.
    covers: ["body"],
    window: SNS_WINDOW,
    replay: "id",
    loose: likeSns(false),
    fetchText: async ({ href }) => {
      if (href === SIMULATED_CERTIFICATE) return sns.certificate;
      throw new Error(`There is no certificate at ${href}.`);
    },
  },
  {
    kind: "aws-sns",
    auth: "signature",
    form: "as the simulator signs",
    secret: TOKEN,
    settings: { topics: [TOPIC] },
    foreignSettings: { topics: [`${TOPIC}2`] },
    message: { sentAt: SIGNED_AT },
    covers: ["body", "secret"],
    window: SNS_WINDOW,
    replay: "id",
    loose: likeSns(true),
  },
  {
    kind: "httpsms",
    auth: "jwt",
    secret: TOKEN,
    covers: ["address", "secret", "header authorization"],
    window: { after: 600_000, before: 600_000, unit: 1 },
    replay: "nonce",
    nonceTells:
      "the token has no id and says whole seconds: events of one second come with the very same",
    loose: [schemeCase, schemeSpaces],
  },
  {
    kind: "sms-gate",
    auth: "signature",
    secret: TOKEN,
    covers: ["body", "secret", "header x-signature", "header x-timestamp"],
    window: FIVE_MINUTES,
    replay: "id",
    loose: [hexCase("header x-signature")],
  },
  {
    kind: "textbee",
    auth: "signature",
    secret: TOKEN,
    covers: ["body", "secret", "header x-signature"],
    window: null,
    replay: "id",
    loose: [hexCase("header x-signature")],
  },
  {
    kind: "gammu-smsd",
    auth: "signature",
    secret: TOKEN,
    covers: ["body", "secret", "header x-signature", "header x-timestamp"],
    window: FIVE_MINUTES,
    replay: "id",
    loose: [],
  },
];
