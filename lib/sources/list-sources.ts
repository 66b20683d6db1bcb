import { listSources as selectSources } from "#db/queries/sources.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { Adapter, Assurance } from "#lib/ingest/adapter.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { adapters, isProviderKind } from "#lib/ingest/providers/index.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

/** A source as its operator sees it, without its secrets. */
export type SourceCard = {
  id: string;
  provider: string;
  auth: string;
  /** Where its provider posts. */
  url: string;
  registersNumbers: boolean;
  settings: unknown;
  /** CIDR ranges that its requests must come from; null for any. */
  addresses: string | null;
  /** What the proof in its requests covers. */
  assurance: Assurance;
  /** Whether the end of its address is a secret, which `url` leaves out. */
  hasToken: boolean;
  createdAt: string;
};

const AT_ONCE = 100;

/** Every source, by name. @throws when its secrets were sealed by another key */
export async function* listSources(ctx: Context): AsyncGenerator<SourceCard> {
  let after = "";
  for (;;) {
    const rows = await selectSources(ctx.db, { after, limit: AT_ONCE });
    for (const { name, publicUrl, createdAt, settings, secrets, ...rest } of rows) {
      const hasToken = openSecrets(ctx, secrets).tokens.length > 0;
      yield {
        id: name,
        ...rest,
        settings: JSON.parse(settings),
        assurance: assuranceOf(rest.provider, rest.auth),
        hasToken,
        url: publicUrl ?? ingestUrl(name),
        createdAt: isoInstant(createdAt),
      };
      after = name;
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** What a way to authenticate covers; of a provider that is known no more, the least. */
export function assuranceOf(provider: string, auth: string): Assurance {
  const adapter: Adapter | null = isProviderKind(provider) ? adapters[provider] : null;
  return adapter?.ways.find((way) => way.auth === auth)?.assurance ?? "address";
}
