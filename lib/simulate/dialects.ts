import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import { elks46 } from "#lib/simulate/46elks.ts";
import { bandwidth } from "#lib/simulate/bandwidth.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { generic } from "#lib/simulate/generic.ts";
import { infobip } from "#lib/simulate/infobip.ts";
import { jasmin } from "#lib/simulate/jasmin.ts";
import { plivo } from "#lib/simulate/plivo.ts";
import { signalwire } from "#lib/simulate/signalwire.ts";
import { sinch } from "#lib/simulate/sinch.ts";
import { telnyx } from "#lib/simulate/telnyx.ts";
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
};
