import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import { elks46 } from "#lib/simulate/46elks.ts";
import { awsSns } from "#lib/simulate/aws-sns.ts";
import { bandwidth } from "#lib/simulate/bandwidth.ts";
import { bird } from "#lib/simulate/bird.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { gammuSmsd } from "#lib/simulate/gammu-smsd.ts";
import { generic } from "#lib/simulate/generic.ts";
import { httpsms } from "#lib/simulate/httpsms.ts";
import { infobip } from "#lib/simulate/infobip.ts";
import { jasmin } from "#lib/simulate/jasmin.ts";
import { plivo } from "#lib/simulate/plivo.ts";
import { signalwire } from "#lib/simulate/signalwire.ts";
import { sinch } from "#lib/simulate/sinch.ts";
import { smsGate } from "#lib/simulate/sms-gate.ts";
import { telnyx } from "#lib/simulate/telnyx.ts";
import { textbee } from "#lib/simulate/textbee.ts";
import { twilio } from "#lib/simulate/twilio.ts";
import { vonage } from "#lib/simulate/vonage.ts";

/** The other side of each adapter, for trying a source without its provider. */
export const dialects: Record<ProviderKind, Dialect> = {
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
};
