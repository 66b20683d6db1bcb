import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { generic } from "#lib/simulate/generic.ts";
import { twilio } from "#lib/simulate/twilio.ts";

/** The other side of each adapter, for trying a source without its provider. */
export const dialects: Record<ProviderKind, Dialect> = { generic, twilio };
