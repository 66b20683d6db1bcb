import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import type { FieldError, Problem } from "#lib/http/problem.ts";
import type { SentClock } from "#lib/messages/message-card.ts";

/** One inbound SMS in normal form, as its provider tells it. */
export type InboundMessage = {
  from: string;
  to: string;
  text: string;
  /** The provider's own id, for dropping duplicates; null when it gives none. */
  providerId: string | null;
  /** UTC milliseconds; null when the provider does not say. Never invented. */
  sentAt: number | null;
  sentClock: SentClock;
  /** Where `to` stands in what was sent, as a JSON Pointer; `/to` when absent. */
  toPointer?: string;
};

/** One message of a request, or what is wrong with it. */
export type ParsedMessage = InboundMessage | { errors: FieldError[] };

/** The headers of a request, by names in lower case. */
export type RequestHeaders = { get(name: string): string | null };

/** What a provider sent: the bytes as they came. */
export type ProviderRequest = {
  headers: RequestHeaders;
  body: Buffer;
  /** Media type in lower case, without parameters. */
  mediaType: string;
};

/** How a source's requests are told from anybody's. */
export type SourceAuth = "bearer" | "standard-webhooks" | "signature";

/** What a source is verified with. Several secrets are valid while one replaces another. */
export type Credentials = { auth: SourceAuth; secrets: string[]; publicUrl: string };

/** What became of one message of a request. `pointer` tells which; empty for a single one. */
export type IngestResult =
  | { status: "stored" | "duplicate"; id: string }
  | { status: "unrouted" }
  | { status: "rejected"; problem: Problem };

/** A provider's dialect: one file in `providers/`. */
export type Adapter = {
  /** Ways to authenticate; the first is the default. */
  auths: readonly [SourceAuth, ...SourceAuth[]];
  /** Media types that `parse` reads. */
  mediaTypes: readonly string[];
  /** Makes a secret for a way that lets us choose it; null where the provider gives it. */
  makeSecret(auth: SourceAuth): string | null;
  /**
   * Fails closed: false for anything but a request that holds proof of a secret. A `bearer` is
   * verified by the headers alone, before there is a body.
   */
  verify(request: ProviderRequest, credentials: Credentials): boolean;
  /**
   * The messages of a verified request, in its order.
   * @throws Problem when the request as a whole can't be read
   */
  parse(request: ProviderRequest): ParsedMessage[];
  /** The answer that the provider expects. `results` has one entry per parsed message. */
  respond(results: IngestResult[], request: ProviderRequest): PlainAnswer;
};
