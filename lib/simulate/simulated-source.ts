import type { Adapter, InboundMessage, SourceAuth } from "#lib/ingest/adapter.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";

/** A source that requests are made up for. */
export type SimulatedSource = {
  /** Its id. */
  name: string;
  kind: ProviderKind;
  auth: SourceAuth;
  /** What its requests are proved with; empty where only the address does. */
  secret: string;
  /** The address that its provider was given, which may be signed. */
  publicUrl: string;
  settings: unknown;
  /** Where its requests go. */
  url: string;
  /** Numbers that it feeds, E.164 digits, each with what stands for it in a request. */
  receivers: readonly { to: string; e164: string }[];
};

/** What a source's dialect says of a message. */
export type DialectTraits = {
  /** Long messages come in parts, each in a request of its own. */
  hasParts: boolean;
  tellsSentAt: boolean;
  /** A device is named in place of the number that a message was sent to. */
  namesDevices: boolean;
};

const probe: OutboundMessage = {
  from: "+17875550199",
  to: "+17875550101",
  text: "tide",
  id: "b7c1a0f2-1111-4222-8333-0123456789ab",
  sentAt: Date.UTC(2026, 10, 22),
  part: { ref: "7", number: 1, total: 2 },
};

/** What a source's requests tell: its adapter is asked about one, for ways of a provider differ. */
export function traitsOf(
  source: Omit<SimulatedSource, "receivers" | "url" | "name">,
): DialectTraits {
  const adapter: Adapter = adapters[source.kind];
  const proving = { ...source, now: Date.UTC(2026, 10, 22), nonce: "probe" };
  const written = dialects[source.kind].write([probe], proving);
  const [message] = adapter.parse(asReceived(written), source.settings);
  const { part, sentAt = null, to = null } = (message ?? {}) as Partial<InboundMessage>;
  return { hasParts: part !== undefined, tellsSentAt: sentAt !== null, namesDevices: to === null };
}
