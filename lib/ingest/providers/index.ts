import type { Adapter } from "#lib/ingest/adapter.ts";
import { elks46 } from "#lib/ingest/providers/46elks.ts";
import { awsSns } from "#lib/ingest/providers/aws-sns.ts";
import { bandwidth } from "#lib/ingest/providers/bandwidth.ts";
import { bird } from "#lib/ingest/providers/bird.ts";
import { gammuSmsd } from "#lib/ingest/providers/gammu-smsd.ts";
import { generic } from "#lib/ingest/providers/generic.ts";
import { httpsms } from "#lib/ingest/providers/httpsms.ts";
import { infobip } from "#lib/ingest/providers/infobip.ts";
import { jasmin } from "#lib/ingest/providers/jasmin.ts";
import { plivo } from "#lib/ingest/providers/plivo.ts";
import { signalwire } from "#lib/ingest/providers/signalwire.ts";
import { sinch } from "#lib/ingest/providers/sinch.ts";
import { smsGate } from "#lib/ingest/providers/sms-gate.ts";
import { telnyx } from "#lib/ingest/providers/telnyx.ts";
import { textbee } from "#lib/ingest/providers/textbee.ts";
import { twilio } from "#lib/ingest/providers/twilio.ts";
import { vonage } from "#lib/ingest/providers/vonage.ts";

/** Every provider kind that a source can be of. */
export const adapters = {
  generic,
  twilio,
  signalwire,
  vonage,
  telnyx,
  plivo,
  sinch,
  bandwidth,
  infobip,
  jasmin,
  "46elks": elks46,
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
