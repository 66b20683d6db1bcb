import type { FetchText, SourceAuth } from "#lib/ingest/adapter.ts";
import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import type { OutboundMessage, SignedRequest } from "#lib/simulate/dialect.ts";
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
    loose: [
      {
        place: "header webhook-signature",
        because: "it is a list, in which one right signature is enough",
        isThis: ({ before, after }) => after.split(" ").includes(before),
      },
      zeroFilled,
    ],
  },
  {
    kind: "twilio",
    auth: "signature",
    secret: TOKEN,
    covers: ["body", "address", "secret", "header x-twilio-signature"],
    window: null,
    replay: "id",
    loose: [sameForm("body"), lostMark],
  },
];
