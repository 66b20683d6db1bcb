import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import { awsSns } from "#lib/simulate/aws-sns.ts";
import { bird } from "#lib/simulate/bird.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { gammuSmsd } from "#lib/simulate/gammu-smsd.ts";
import { generic } from "#lib/simulate/generic.ts";
import { httpsms } from "#lib/simulate/httpsms.ts";
import { smsGate } from "#lib/simulate/sms-gate.ts";
import { textbee } from "#lib/simulate/textbee.ts";
import { twilio } from "#lib/simulate/twilio.ts";

/** The other side of each adapter, for trying a source without its provider. */
export const dialects: Record<ProviderKind, Dialect> = {
  generic,
  twilio,
  bird,
  "aws-sns": awsSns,
  httpsms,
  "sms-gate": smsGate,
  textbee,
  "gammu-smsd": gammuSmsd,
};
