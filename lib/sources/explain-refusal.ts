import { findSource, listSources } from "#db/queries/sources.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { Adapter, FetchText, ProviderRequest, SourceAuth } from "#lib/ingest/adapter.ts";
import { type Diagnosis, diagnose } from "#lib/ingest/diagnose.ts";
import type { OtherSecrets } from "#lib/ingest/hypotheses/secrets.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { adapters, isProviderKind } from "#lib/ingest/providers/index.ts";
import type { Refusal } from "#lib/ingest/record-refusal.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import type { KeptRefusal } from "#lib/sources/list-refusals.ts";
import { type Secret, unsealSecrets } from "#lib/sources/secrets.ts";

const AT_ONCE = 100;

/**
 * Explains a refused request by what is configured now, with every secret that it could have been
 * proved with.
 * @param fetchText gets what a proof names
 * @throws Problem not-found without such a source
 */
export async function explainRefusal(
  ctx: Context,
  { name, refusal, fetchText }: { name: string; refusal: KeptRefusal; fetchText: FetchText },
): Promise<Diagnosis> {
  const [source] = await findSource(ctx.db, { name });
  if (!source || !isProviderKind(source.provider)) {
    throw new Problem("not-found", `There is no source ${name}.`);
  }
  const { provider } = source;
  const now = Date.parse(refusal.at);
  const kept = unsealSecrets(ctx, source.secrets);
  // What counts now, as of when it came: what it was refused with may have ended since.
  const isValid = ({ until }: Secret) => until === null || until > now;
  const own = kept.filter(({ use }) => use === undefined);
  const tokens = kept.filter(({ use }) => use === "address").map(({ value }) => value);
  const secrets = own.filter(isValid).map(({ value }) => value);
  const credentials = {
    auth: source.auth as SourceAuth,
    secrets,
    publicUrl: source.publicUrl ?? ingestUrl(name, tokens[0]),
    settings: JSON.parse(source.settings) as unknown,
    now,
    fetchText,
  };
  return diagnose({
    adapter: adapters[provider] as Adapter,
    request: requestOf(refusal),
    isWhole: refusal.isCut !== true,
    credentials,
    reason: refusal.reason as Refusal | null,
    client: refusal.client ?? null,
    addresses: source.addresses,
    tokens,
    ended: own.filter((secret) => !isValid(secret)).map(({ value }) => value),
    others: await otherSecrets(ctx, { name, provider }),
    sample: sampleOf(provider, { ...credentials, secret: secrets[0] ?? "" }),
  });
}

function requestOf({ method, query, headers, body }: KeptRefusal): ProviderRequest {
  const sent = { method: method as ProviderRequest["method"], query, headers };
  return asReceived({ ...sent, body: Buffer.from(body, "base64") });
}

/** The secrets of the other sources of a provider. */
async function otherSecrets(
  ctx: Context,
  { name, provider }: { name: string; provider: string },
): Promise<OtherSecrets["others"]> {
  const others: { source: string; secret: string }[] = [];
  let after = "";
  for (;;) {
    const rows = await listSources(ctx.db, { after, limit: AT_ONCE });
    for (const row of rows) {
      after = row.name;
      if (row.provider !== provider || row.name === name) continue;
      const own = unsealSecrets(ctx, row.secrets).filter(({ use }) => use === undefined);
      others.push(...own.map(({ value }) => ({ source: row.name, secret: value })));
    }
    if (rows.length < AT_ONCE) return others;
  }
}

/** What the provider would send; null where its dialect can't be written with this secret. */
function sampleOf(
  provider: keyof typeof dialects,
  proving: Omit<Parameters<(typeof dialects)["generic"]["write"]>[1], "nonce">,
): SignedRequest | null {
  const message = {
    from: "+17875550199",
    to: "+17875550101",
    text: "tide",
    id: null,
    sentAt: null,
  };
  try {
    return dialects[provider].write([message], { ...proving, nonce: "sample" });
  } catch {
    return null;
  }
}
