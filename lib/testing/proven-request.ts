import type {
  Adapter,
  Credentials,
  FetchText,
  ParsedMessage,
  ProviderRequest,
  Verdict,
} from "#lib/ingest/adapter.ts";
import { adapters } from "#lib/ingest/providers/index.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import type { OutboundMessage, Proving, SignedRequest } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import { type ProvenWay, SIGNED_AT } from "#lib/testing/proven-ways.ts";
import {
  bytesOf,
  type Change,
  changesOf,
  isAddress,
  isHeaderValue,
  isQuery,
  isSecret,
  type Place,
  type TamperedRequest,
  twiceOf,
  withChange,
} from "#lib/testing/tamper.ts";

/** The address that the providers were given. */
export const ADDRESS = "https://sms.example.com/api/ingest/main/s3cr3t-t0k3n";

const noFetch: FetchText = async (url) => {
  throw new Error(`Nothing is to be got from ${url}.`);
};

/** A way in a few words. */
export function nameOf({ kind, auth, form }: ProvenWay): string {
  return [kind, auth, form].filter(Boolean).join(" ");
}

export function adapterOf({ kind }: ProvenWay): Adapter {
  return adapters[kind] as Adapter;
}

/** The request that a way's provider would send, with proof. */
export function requestOf(way: ProvenWay, nonce = "first", now = SIGNED_AT): SignedRequest {
  const write = (name: string) => writeAs(way, messageOf(way), { ...provingOf(way, name), now });
  // Some dialects draw a form by the nonce.
  for (let i = 0; i < 100; i++) {
    const request = write(`${nonce} ${i}`);
    if (way.isForm?.(request) ?? true) return request;
  }
  throw new Error(`${nameOf(way)} is never written.`);
}

/** Writes any message in a way's form. */
export function writeAs(way: ProvenWay, message: OutboundMessage, proving: Proving): SignedRequest {
  const request = dialects[way.kind].write([message], proving);
  return way.rewrite?.(request, proving) ?? request;
}

/** What its provider proves a request with. */
export function provingOf(way: ProvenWay, nonce: string): Proving {
  const { auth, secret, signingSecret = secret } = way;
  const settings = settingsOf(way);
  return { auth, secret: signingSecret, publicUrl: ADDRESS, settings, now: SIGNED_AT, nonce };
}

/** What is told, with characters that every coding treats in its own way. */
export function messageOf({ message }: ProvenWay): OutboundMessage {
  return {
    from: "+17875550199",
    to: "+17875550101",
    text: "Код 415 263: 50% & more = +1 “ok”; {a_b} 🙂",
    id: "b7c1a0f2-1111-4222-8333-0123456789ab",
    sentAt: SIGNED_AT - 2000,
    ...message,
  };
}

/** What the source of a way is verified with. */
export function credentialsOf(way: ProvenWay, more: Partial<Credentials> = {}): Credentials {
  const { auth, secret, fetchText = noFetch } = way;
  const settings = settingsOf(way);
  const same = { auth, secrets: [secret], publicUrl: ADDRESS, settings, fetchText };
  return { ...same, now: SIGNED_AT, ...more };
}

/** A request as its adapter gets it. */
export function asReceived(sent: SignedRequest | TamperedRequest): ProviderRequest {
  const { method, query, headers, body } = sent;
  const lower = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const [type = ""] = (lower.get("content-type") ?? "").split(";");
  return {
    method,
    query,
    headers: { get: (name) => lower.get(name.toLowerCase()) ?? null, entries: () => lower },
    body: typeof body === "string" ? Buffer.from(body, "utf8") : body,
    mediaType: type.trim().toLowerCase(),
  };
}

/** What verifying a request finds. */
export function verdictOn(
  way: ProvenWay,
  sent: SignedRequest | TamperedRequest,
  more: Partial<Credentials> = {},
): Verdict | Promise<Verdict> {
  return verifyRequest(adapterOf(way), asReceived(sent), credentialsOf(way, more));
}

/** What verifying finds with one value changed. A certificate that can't be got is a refusal, too. */
export async function verdictOnChange(
  way: ProvenWay,
  request: SignedRequest,
  place: Place,
  { after }: Pick<Change, "after">,
  more: Partial<Credentials> = {},
): Promise<Verdict> {
  const known = { ...more, ...knownAfter(place, after) };
  try {
    return await verdictOn(way, withChange(request, place, after), known);
  } catch (error) {
    if ((error as { kind?: unknown }).kind !== "unavailable") throw error;
    return { ok: false, reason: "wrong-proof" };
  }
}

/** What a source knows that is not in the request, when it is changed. */
function knownAfter(place: Place, after: string): Partial<Credentials> {
  if (place === "address") return { publicUrl: after };
  return place === "secret" ? { secrets: [after] } : {};
}

/** A value of a request, or one that its source knows, one character per byte. */
export function valueAt(place: Place, { secret }: ProvenWay, request: SignedRequest): string {
  if (place === "body") return bytesOf(request.body);
  if (place === "query") return request.query;
  if (place === "address") return ADDRESS;
  if (place === "secret") return secret;
  return request.headers[place.slice(7)] ?? "";
}

const filters: { [place: string]: (value: string) => boolean } = {
  query: isQuery,
  address: isAddress,
  secret: isSecret,
};

/** The changes of one byte at a place that can come to pass; a header may come twice as well. */
export function* changesAt(
  place: Place,
  way: ProvenWay,
  request: SignedRequest,
  isWhole: boolean,
): Generator<Change> {
  const isHeader = place.startsWith("header ");
  const canBe = isHeader ? isHeaderValue : filters[place];
  const value = valueAt(place, way, request);
  for (const change of isHeader ? twiceOf(value) : []) yield change;
  for (const change of changesOf(value, isWhole)) {
    if (change.before !== change.after && (canBe?.(change.after) ?? true)) yield change;
  }
}

/** The messages of a request; the kind of the problem where it can't be read. */
export function messagesOf(
  way: ProvenWay,
  sent: SignedRequest | TamperedRequest,
): ParsedMessage[] | string {
  try {
    return adapterOf(way).parse(asReceived(sent), settingsOf(way));
  } catch (error) {
    if ((error as { code?: unknown }).code !== "problem") throw error;
    return (error as { kind: string }).kind;
  }
}

function settingsOf(way: ProvenWay): unknown {
  return adapterOf(way).settings.parse(way.settings ?? {});
}
