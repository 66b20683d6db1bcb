import { hash } from "node:crypto";
import { type FormatIdentity, identifyFormat } from "#lib/formats/identify-format.ts";
import { type FieldError, Problem } from "#lib/http/problem.ts";
import type { InboundMessage, IngestResult, ParsedMessage } from "#lib/ingest/adapter.ts";
import { isPart, type PartMessage } from "#lib/ingest/is-part.ts";
import type { Keyring } from "#lib/keys/keyring.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { type Coding, codingOf } from "#lib/messages/coding-of.ts";
import { findInCopy } from "#lib/messages/find-in-copy.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import { packCodes } from "#lib/messages/packed-codes.ts";
import { packCoding } from "#lib/messages/packed-coding.ts";
import { publicName } from "#lib/messages/public-copy.ts";
import { type ParsedNumber, parseNumber } from "#lib/numbers/parse-number.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { probeHash } from "#lib/probes/probe-word.ts";
import type { Facts, Ruleset, Verdict } from "#lib/rules/ruleset.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { identifySender, type SenderIdentity } from "#lib/senders/identify-sender.ts";
import type { ServiceIdentity } from "#lib/services/identify-service.ts";

/** The origin of messages, as far as working them out goes. */
export type PreparingSource = {
  id: number;
  /** Its provider may send a message again under another id. */
  resendsUnderNewIds?: boolean;
};

/** A message with everything worked out that needs no database. */
export type Prepared = {
  /** Null where a device stands for it. */
  number: ParsedNumber | null;
  device: string | null;
  /** Where the number stands in what was sent, as a JSON Pointer. */
  toPointer: string;
  identity: SenderIdentity;
  /** What was received, as it came, where it may come again under another id; else null. */
  original: string | null;
  /** The public copy, and what was found in it. */
  text: string;
  /** Packed; null for none. */
  codes: string | null;
  service: ServiceIdentity | null;
  format: FormatIdentity | null;
  /** The search tokens of the public copy, with a space between any two. */
  tokens: string;
  /** A hash of the word in it, where it looks like a probe. */
  probe: Buffer | null;
  /** What the rules say of it. */
  verdict: Verdict;
  /** What they looked at, where another country could make a difference; else null. */
  facts: Facts | null;
  sentAt: number | null;
  sentClock: SentClock | null;
  sealed: Buffer;
  dedupe: Buffer | null;
  /** Encoding and segments, packed. */
  coding: number;
};

/** A message of a request: ready to be stored, one part of a longer one, or refused. */
export type PreparedItem = Prepared | PartMessage | IngestResult;

/** Works out a request's messages, in order. */
export function prepareMessages(
  keyring: Pick<Keyring, "seal">,
  rules: Ruleset,
  source: PreparingSource,
  messages: ParsedMessage[],
): PreparedItem[] {
  return messages.map((message) => {
    if ("errors" in message) return rejected(message.errors);
    return isPart(message) ? message : prepareMessage(keyring, rules, source, message);
  });
}

/** @returns a refusal where nothing tells the number that it was sent to */
export function prepareMessage(
  keyring: Pick<Keyring, "seal">,
  rules: Ruleset,
  source: PreparingSource,
  message: InboundMessage,
): Prepared | IngestResult {
  const { device = null, toPointer = "/to" } = message;
  const number = message.to === null ? null : parseNumber(message.to);
  if (!number && (message.to !== null || device === null)) return rejected([noNumber(toPointer)]);
  const identity = identityOf(cleanText(message.from));
  const received = cleanText(message.text);
  const { copy, codes, service } = findInCopy(received, message.from);
  const tokens = textTokens(received);
  const { from, to, text, sentAt } = message;
  const { encoding, segments } = { ...codingOf(text), ...definedOf(message) };
  const facts: Facts = {
    sender: identity,
    text: received,
    tokens,
    purpose: purposeOf(received, codes),
    service,
    country: number?.country ?? null,
  };
  return {
    number,
    device,
    toPointer,
    identity,
    original: source.resendsUnderNewIds ? text : null,
    probe: probeHash(text),
    text: copy.text,
    codes: packCodes(codes),
    service,
    format: identifyFormat(copy.text, codes),
    tokens: (copy.text === received ? tokens : textTokens(copy.text)).join(" "),
    verdict: rules.judge(facts),
    facts: rules.readsCountry ? facts : null,
    sentAt,
    sentClock: sentAt === null ? null : message.sentClock,
    sealed: keyring.seal(JSON.stringify({ from, to: to ?? device, text }), "message"),
    dedupe: message.providerId === null ? null : dedupeHash(source.id, message.providerId),
    coding: packCoding({ encoding, segments }),
  };
}

/** What becomes of a message with mistakes. */
export function rejected(errors: FieldError[]): IngestResult {
  const detail = "The message has mistakes.";
  return { status: "rejected", problem: new Problem("invalid", detail, errors) };
}

/** What the provider says of a message's coding, where it does. */
function definedOf({ encoding, segments }: InboundMessage): Partial<Coding> {
  return { ...(encoding ? { encoding } : {}), ...(segments ? { segments } : {}) };
}

function noNumber(pointer: string): FieldError {
  return { pointer, detail: "must be a phone number with its country code" };
}

/** A name can hold a link as well as a text can; a number or an e-mail address is read whole first. */
function identityOf(from: string): SenderIdentity {
  const identity = identifySender(from);
  const isName = identity.kind === "alphanumeric" && identity.slug !== null;
  return isName ? identifySender(publicName(from)) : identity;
}

/** 16 bytes: enough that two messages never meet, half of what a whole hash would cost. */
function dedupeHash(sourceId: number, providerId: string): Buffer {
  return hash("sha256", `${sourceId}\n${providerId}`, "buffer").subarray(0, 16);
}
