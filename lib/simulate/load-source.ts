import { listDevices } from "#db/queries/routes.ts";
import { findSource } from "#db/queries/sources.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { SourceAuth } from "#lib/ingest/adapter.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { isProviderKind } from "#lib/ingest/providers/index.ts";
import { type SimulatedSource, traitsOf } from "#lib/simulate/simulated-source.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

const MAX_DEVICES = 1000;

/**
 * A source of the database as the simulator takes it, with its secret.
 * @param site the running server's address, without a path
 * @param numbers E.164 digits; those of them that its devices stand for, where its dialect names devices
 * @throws Problem not-found when there is none
 */
export async function loadSource(
  ctx: Context,
  { name, site, numbers }: { name: string; site: string; numbers: readonly string[] },
): Promise<SimulatedSource> {
  const [row] = await findSource(ctx.db, { name });
  if (!row || !isProviderKind(row.provider)) {
    throw new Problem("not-found", `There is no source ${name}: npx glasspost source list`);
  }
  const { secrets, tokens } = openSecrets(ctx, row.secrets);
  const address = ingestUrl(name, tokens[0]);
  const source = {
    name,
    kind: row.provider,
    auth: row.auth as SourceAuth,
    secret: secrets[0] ?? "",
    publicUrl: row.publicUrl ?? address,
    settings: JSON.parse(row.settings),
    url: site + new URL(address).pathname,
  };
  if (!traitsOf(source).namesDevices) {
    return { ...source, receivers: numbers.map((e164) => ({ to: `+${e164}`, e164 })) };
  }
  const devices = await listDevices(ctx.db, { sourceId: row.id, after: "", limit: MAX_DEVICES });
  const receivers = devices
    .filter(({ e164 }) => numbers.includes(e164))
    .map(({ device, e164 }) => ({ to: device, e164 }));
  return { ...source, receivers };
}
