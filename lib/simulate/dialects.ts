import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import { elks46 } from "#lib/simulate/46elks.ts";
import { bandwidth } from "#lib/simulate/bandwidth.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { generic } from "#lib/simulate/generic.ts";
import { infobip } from "#lib/simulate/infobip.ts";
import { jasmin } from "#lib/simulate/jasmin.ts";
import { plivo } from "#lib/simulate/plivo.ts";
import { signalwire } from "#lib/simulate/signalwire.ts";
import { twilio } from "#lib/simulate/twilio.ts";

/** The other side of each adapter, for trying a source without its provider. */
export const dialects: Record<ProviderKind, Dialect> = {
  generic,
  twilio,
  signalwire,
  plivo,
  bandwidth,
  "46elks": elks46,
  infobip,
  jasmin,
};
