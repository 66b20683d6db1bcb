import type {
  Adapter,
  Credentials,
  FetchText,
  ParsedMessage,
  Verdict,
} from "#lib/ingest/adapter.ts";
import { adapters } from "#lib/ingest/providers/index.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import type { OutboundMessage, Proving, SignedRequest } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import type { ProvenWay } from "#lib/testing/proven-ways.ts";
import type { TamperedRequest } from "#lib/testing/tamper.ts";

/** When requests are signed, UTC milliseconds: a whole second. */
export const SIGNED_AT = Date.parse("2026-11-22T10:30:00Z");

/** The address that the providers were given. */
export const ADDRESS = "https://sms.example.com/api/ingest/main/s3cr3t-t0k3n";

const noFetch: FetchText = async (url) => {
  throw new Error(`Nothing is to be got from ${url}.`);
};

export function adapterOf({ kind }: ProvenWay): Adapter {
  return adapters[kind] as Adapter;
}

/** The request that a way's provider would send, with proof. */
export function requestOf(way: ProvenWay, nonce = "first", now = SIGNED_AT): SignedRequest {
  return dialects[way.kind].write([messageOf(way)], { ...provingOf(way, nonce), now });
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

/** What verifying a request finds. */
export function verdictOn(
  way: ProvenWay,
  sent: SignedRequest | TamperedRequest,
  more: Partial<Credentials> = {},
): Verdict | Promise<Verdict> {
  return verifyRequest(adapterOf(way), asReceived(sent), credentialsOf(way, more));
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
