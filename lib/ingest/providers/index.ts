import type { Adapter } from "#lib/ingest/adapter.ts";
import { awsSns } from "#lib/ingest/providers/aws-sns.ts";
import { bird } from "#lib/ingest/providers/bird.ts";
import { gammuSmsd } from "#lib/ingest/providers/gammu-smsd.ts";
import { generic } from "#lib/ingest/providers/generic.ts";
import { httpsms } from "#lib/ingest/providers/httpsms.ts";
import { smsGate } from "#lib/ingest/providers/sms-gate.ts";
import { textbee } from "#lib/ingest/providers/textbee.ts";
import { twilio } from "#lib/ingest/providers/twilio.ts";

/** Every provider kind that a source can be of. */
export const adapters = {
  generic,
  twilio,
  bird,
  "aws-sns": awsSns,
  httpsms,
  "sms-gate": smsGate,
  textbee,
  "gammu-smsd": gammuSmsd,
} satisfies Record<string, Adapter>;

export type ProviderKind = keyof typeof adapters;

/** Tells whether a word names a provider kind. */
export function isProviderKind(value: string): value is ProviderKind {
  return Object.hasOwn(adapters, value);
}
