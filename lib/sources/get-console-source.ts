import { millisecondsInDay } from "date-fns/constants";
import { hoursOf } from "#db/queries/rollups.ts";
import { findSource } from "#db/queries/sources.ts";
import { hourOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { medianDelivery } from "#lib/counters/delivery-percentiles.ts";
import type { Adapter } from "#lib/ingest/adapter.ts";
import type { Diagnosis } from "#lib/ingest/diagnose.ts";
import { fetchText } from "#lib/ingest/fetch-text.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { adapters, isProviderKind } from "#lib/ingest/providers/index.ts";
import { type DescribedAssurance, describeAssurance } from "#lib/sources/describe-assurance.ts";
import { explainRefusal } from "#lib/sources/explain-refusal.ts";
import { listRefusals } from "#lib/sources/list-refusals.ts";
import { assuranceOf, listSources, type SourceCard } from "#lib/sources/list-sources.ts";
import { unsealSecrets } from "#lib/sources/secrets.ts";

/** A source in a list, with what its requests prove. */
export type ConsoleSource = SourceCard & { title: string; worth: DescribedAssurance };

/** A refused request: when, why and from where; `nth` from the last, from 1. */
export type RefusalCard = { nth: number; at: string; reason: string | null; client: string | null };

export type ConsoleSourceDetail = {
  id: string;
  provider: string;
  title: string;
  auth: string;
  url: string;
  /** Where it is not the one that follows from PUBLIC_URL. */
  publicUrl: string | null;
  addresses: string | null;
  settings: Record<string, unknown>;
  registersNumbers: boolean;
  worth: DescribedAssurance;
  /** How many secrets are valid, and until when the ones are that were replaced (ISO 8601). */
  secrets: { valid: number; endings: string[] };
  /** In the last 24 hours, from the rollups. */
  receivedInDay: number;
  medianDeliverySeconds: number | null;
  refusals: RefusalCard[];
  /** What the doctor says of the refusal that was asked for. */
  diagnosis: { refusal: RefusalCard; diagnosis: Diagnosis } | null;
};

/** More than anybody has. */
const MAX_SOURCES = 1000;

/** Every provider that a source can be of. */
export function knownProviders(): { kind: string; title: string }[] {
  return Object.entries(adapters).map(([kind, { title }]) => ({ kind, title }));
}

/** Sources by name. */
export async function getConsoleSources(ctx: Context): Promise<ConsoleSource[]> {
  const sources: ConsoleSource[] = [];
  for await (const card of listSources(ctx)) {
    const worth = describeAssurance(card.assurance, card);
    sources.push({ ...card, title: titleOf(card.provider), worth });
    if (sources.length === MAX_SOURCES) break;
  }
  return sources;
}

/**
 * A source with its last refused requests.
 * @param input.nth the refusal to explain, from the last, from 1
 * @returns null when there is none
 */
export async function getConsoleSource(
  ctx: Context,
  { name, nth }: { name: string; nth?: number | undefined },
): Promise<ConsoleSourceDetail | null> {
  const [source] = await findSource(ctx.db, { name });
  if (!source) return null;
  const { id, provider, auth, publicUrl, addresses, settings, registersNumbers } = source;
  const secrets = unsealSecrets(ctx, source.secrets);
  const now = ctx.now();
  const valid = secrets.filter(({ until }) => until === null || until > now);
  const hasToken = valid.some(({ use }) => use === "address");
  const ref = String(id);
  const day = now - millisecondsInDay;
  const hours = await hoursOf(ctx.db, { kind: "source", ref, since: hourOf(day) });
  const kept = await listRefusals(ctx, name);
  const refusals = kept.map(({ at, reason, client }, i) => {
    return { nth: i + 1, at, reason, client: client ?? null };
  });
  const refusal = nth === undefined ? undefined : kept[nth - 1];
  return {
    id: name,
    provider,
    title: titleOf(provider),
    auth,
    url: publicUrl ?? ingestUrl(name),
    publicUrl,
    addresses,
    settings: JSON.parse(settings) as Record<string, unknown>,
    registersNumbers,
    worth: describeAssurance(assuranceOf(provider, auth), { hasToken, addresses }),
    secrets: {
      valid: valid.length,
      endings: valid.flatMap(({ until }) =>
        until === null ? [] : [new Date(until).toISOString()],
      ),
    },
    receivedInDay: hours.reduce((sum, { received }) => sum + received, 0),
    medianDeliverySeconds: await medianDelivery(ctx, { kind: "source", ref, since: day }),
    refusals,
    diagnosis: refusal
      ? {
          refusal: refusals[nth! - 1]!,
          diagnosis: await explainRefusal(ctx, { name, refusal, fetchText }),
        }
      : null,
  };
}

function titleOf(provider: string): string {
  const adapter: Adapter | null = isProviderKind(provider) ? adapters[provider] : null;
  return adapter?.title ?? provider;
}
