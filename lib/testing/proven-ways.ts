import { createHmac } from "node:crypto";
import type { FetchText, SourceAuth } from "#lib/ingest/adapter.ts";
import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import type { OutboundMessage, Proving, SignedRequest } from "#lib/simulate/dialect.ts";
import type { Change, Place } from "#lib/testing/tamper.ts";

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
  loose: Loose[];
  fetchText?: FetchText;
};

/** Hexadecimal digits mean the same in either case. */
export const hexCase = (place: Place): Loose => ({
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

const TOKEN = "0123456789abcdef0123456789abcdef";

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
    window: { after: 300_000, before: 300_000, unit: 1 },
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
];
