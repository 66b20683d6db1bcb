import type { Credentials, Encoding, Part } from "#lib/ingest/adapter.ts";

/** A message, or a part of one, as its sender's side tells it. */
export type OutboundMessage = {
  from: string;
  /** The number it is sent to, or the device where the dialect names one in its place. */
  to: string;
  text: string;
  /** The provider's own id; null to send none, or one that is made where the dialect needs it. */
  id: string | null;
  /** UTC milliseconds; null when it is not told. */
  sentAt: number | null;
  part?: Part;
  encoding?: Encoding;
  segments?: number;
};

/** What a request is proved with. */
export type Proving = Pick<Credentials, "auth" | "publicUrl" | "settings"> & {
  secret: string;
  /** When it is signed, UTC milliseconds. */
  now: number;
  /** Names this request, where the dialect has something that is used once. */
  nonce: string;
};

/** What a provider would send. `query` goes behind a `?`; empty for none. */
export type SignedRequest = {
  method: "GET" | "POST";
  query: string;
  headers: Record<string, string>;
  body: string;
};

/** The other side of an adapter: writes messages as the provider does. */
export type Dialect = {
  /** How many messages a request may hold. */
  atOnce: number;
  /** Whether it tells when a message was sent, and sends long messages in parts. */
  tellsSentAt: boolean;
  hasParts: boolean;
  /** Writes a request, with proof of the source's secret. */
  write(messages: OutboundMessage[], proving: Proving): SignedRequest;
};
