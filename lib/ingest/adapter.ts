import type { z } from "zod";
import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import type { FieldError, Problem } from "#lib/http/problem.ts";
import type { SentClock } from "#lib/messages/message-card.ts";

/** How the characters of an SMS were coded on the air. */
export type Encoding = "gsm-7" | "ucs-2" | "binary";

/** Where a part of a longer message belongs. */
export type Part = {
  /** The same for all parts of one message, as the provider says. */
  ref: string;
  /** From 1. */
  number: number;
  /** 2 to 255. */
  total: number;
};

/** One inbound SMS, or a part of one, in normal form, as its provider tells it. */
export type InboundMessage = {
  from: string;
  /** The number it was sent to; null where the provider does not say: the source's routes tell by `device`. */
  to: string | null;
  /** What the provider names in place of a number: a device and its SIM, a channel. */
  device?: string;
  text: string;
  /** The provider's own id, for dropping duplicates; null when it gives none. */
  providerId: string | null;
  /** UTC milliseconds; null when the provider does not say. Never invented. */
  sentAt: number | null;
  sentClock: SentClock;
  /** Where `to` stands in what was sent, as a JSON Pointer; `/to` when absent. */
  toPointer?: string;
  /** Absent for a whole message. */
  part?: Part;
  /** As the provider says; worked out from the text where it does not. */
  encoding?: Encoding;
  /** How many SMS the message took; worked out where the provider does not say. */
  segments?: number;
};

/** One message of a request, or what is wrong with it. */
export type ParsedMessage = InboundMessage | { errors: FieldError[] };

/** The headers of a request, by names in lower case. */
export type RequestHeaders = {
  get(name: string): string | null;
  entries(): Iterable<[name: string, value: string]>;
};

/** What a provider sent: the bytes as they came. */
export type ProviderRequest = {
  method: "GET" | "POST";
  /** What stands behind the `?` of the address, as it came; empty for none. */
  query: string;
  headers: RequestHeaders;
  body: Buffer;
  /** Media type in lower case, without parameters. */
  mediaType: string;
};

/**
 * How a source's requests are told from anybody's. `address` is a secret in the address alone,
 * `signature-v2` Plivo's older one.
 */
export type SourceAuth =
  | "bearer"
  | "basic"
  | "standard-webhooks"
  | "signature"
  | "signature-v2"
  | "jwt"
  | "address";

/**
 * What the proof in a request really covers, best first: the body and its time, so that neither can
 * be altered nor sent again later; the body; the sender, whatever the body; or only the address.
 */
export const assurances = ["body-and-time", "body", "sender", "address"] as const;

export type Assurance = (typeof assurances)[number];

/** A way to authenticate, and what it is worth. */
export type Way = {
  auth: SourceAuth;
  assurance: Assurance;
  /** Its sources get a secret at the end of their address as well: the proof alone is worth little. */
  hasToken?: true;
};

/** What a source is verified with. Several secrets are valid while one replaces another. */
export type Credentials<Settings = unknown> = {
  auth: SourceAuth;
  secrets: string[];
  /** The address that the provider was given, which it may sign; never what the request says. */
  publicUrl: string;
  /** What the adapter's own schema read. */
  settings: Settings;
  /** UTC milliseconds. */
  now: number;
  /** Gets what a request names, from hosts that the adapter has checked. */
  fetchText: FetchText;
};

/**
 * Gets a text over HTTPS: no redirect is followed, at most 64 KiB and five seconds.
 * @throws Error for anything but 200
 */
export type FetchText = (url: URL) => Promise<string>;

/** Why a request holds no proof. The set is closed. */
export type RefusalReason =
  | "no-key"
  | "no-proof"
  | "wrong-proof"
  | "too-old"
  | "too-early"
  | "replayed"
  | "wrong-address"
  | "foreign-address";

/**
 * What verifying found. `nonce`: a value that this proof may be used with once; the same value with
 * other bytes is somebody else's.
 */
export type Verdict = { ok: true; nonce?: string } | { ok: false; reason: RefusalReason };

/**
 * Hears what an adapter works with on its way to a verdict, for whoever explains it. Never a secret.
 * Steps that every adapter calls the same: "signed text", "given signature", "expected signature".
 */
export type Trace = (step: string, value: string) => void;

/** What became of one message of a request. `pointer` tells which; empty for a single one. */
export type IngestResult =
  | { status: "stored" | "duplicate"; id: string }
  /** A part of a message whose others have not come yet. */
  | { status: "waiting" }
  /** A probe of ours that has arrived: it is stored nowhere. */
  | { status: "probe" }
  | { status: "unrouted" }
  | { status: "rejected"; problem: Problem };

/** A provider's dialect: one file in `providers/`. */
export type Adapter<Settings = unknown> = {
  /** As the provider writes its name. */
  title: string;
  /** Ways to authenticate; the first is the default. */
  ways: readonly [Way, ...Way[]];
  methods: readonly ("GET" | "POST")[];
  /** Media types that `parse` reads; empty where nobody knows what the provider says it sends. */
  mediaTypes: readonly string[];
  /**
   * It is known to send a message again under another id: what comes with the same text, sender,
   * number and time of sending soon after is the same message.
   */
  resendsUnderNewIds?: true;
  /** What else is configured of a source, none of it secret. */
  settings: z.ZodType<Settings>;
  /** Makes a secret for a way that lets us choose it; null where the provider gives it. */
  makeSecret(auth: SourceAuth): string | null;
  /**
   * Fails closed: no verdict is ok but that on a request that holds proof of a secret. `bearer`,
   * `basic` and `address` are not asked here (`lib/ingest/verify-request.ts`).
   */
  verify(
    request: ProviderRequest,
    credentials: Credentials<Settings>,
    trace?: Trace,
  ): Verdict | Promise<Verdict>;
  /**
   * Answers a verified request that is none of messages, such as a question whether the address is
   * right; null for one that is.
   * @throws Error when what it has to do fails, so that the provider asks again
   */
  handshake?(
    request: ProviderRequest,
    credentials: Credentials<Settings>,
  ): Promise<PlainAnswer> | null;
  /**
   * The messages of a verified request, in its order; none for an event that is not about one.
   * @throws Problem when the request as a whole can't be read
   */
  parse(request: ProviderRequest, settings: Settings): ParsedMessage[];
  /** The answer that the provider expects. `results` has one entry per parsed message. */
  respond(results: IngestResult[], request: ProviderRequest): PlainAnswer;
  /** The status of a refusal where 401 would make the provider give up for good; 401 when absent. */
  refusalStatus?(reason: RefusalReason): 401 | 503;
};
