import type { Adapter } from "#lib/ingest/adapter.ts";
import { generic } from "#lib/ingest/providers/generic.ts";
import { sinch } from "#lib/ingest/providers/sinch.ts";
import { telnyx } from "#lib/ingest/providers/telnyx.ts";
import { twilio } from "#lib/ingest/providers/twilio.ts";
import { vonage } from "#lib/ingest/providers/vonage.ts";

/** Every provider kind that a source can be of. */
export const adapters = { generic, sinch, telnyx, twilio, vonage } satisfies Record<
  string,
  Adapter
>;

export type ProviderKind = keyof typeof adapters;

/** Tells whether a word names a provider kind. */
export function isProviderKind(value: string): value is ProviderKind {
  return Object.hasOwn(adapters, value);
}
