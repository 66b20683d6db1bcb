import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { generic } from "#lib/simulate/generic.ts";
import { sinch } from "#lib/simulate/sinch.ts";
import { telnyx } from "#lib/simulate/telnyx.ts";
import { twilio } from "#lib/simulate/twilio.ts";
import { vonage } from "#lib/simulate/vonage.ts";

/** The other side of each adapter, for trying a source without its provider. */
export const dialects: Record<ProviderKind, Dialect> = {
  generic,
  sinch,
  telnyx,
  twilio,
  vonage,
};
