import { findSource } from "#db/queries/sources.ts";
import { type Context, contextOf } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";
import { answer } from "#lib/http/answer.ts";
import { Problem } from "#lib/http/problem.ts";
import { readBody } from "#lib/http/read-body.ts";
import type { Adapter, ProviderRequest, SourceAuth } from "#lib/ingest/adapter.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { adapters, isProviderKind } from "#lib/ingest/providers/index.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { log } from "#lib/log.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

const MAX_BYTES = 1024 * 1024;

/**
 * `POST /api/ingest/{source}`: verify, parse, store, answer as the provider expects.
 * @param name the source's id, as it stands in the path
 */
export function ingest(request: Request, name: string): Promise<Response> {
  return answer(async () => {
    const ctx = contextOf({ kind: "source", name });
    const { source, adapter } = await sourceOf(ctx, name);
    const body = await readBody(request, MAX_BYTES);
    const given: ProviderRequest = {
      headers: request.headers,
      body,
      mediaType: mediaType(request),
    };
    const credentials = {
      auth: source.auth as SourceAuth,
      secrets: openSecrets(ctx, source.secrets),
      publicUrl: source.publicUrl ?? ingestUrl(name),
    };
    if (!adapter.verify(given, credentials)) {
      const client = addressOf(request.headers);
      log().warn({ source: name, client }, "a request was not from its source");
      throw new Problem("unauthorized", "The request does not hold proof of this source's secret.");
    }
    requireReadable(request, given, adapter);
    const results = await storeMessages(ctx, source, adapter.parse(given));
    return adapter.respond(results, given);
  });
}

async function sourceOf(ctx: Context, name: string) {
  const [source] = await findSource(ctx.db, { name });
  if (!source || !isProviderKind(source.provider)) {
    throw new Problem("not-found", "There is no source at this address.");
  }
  return { source, adapter: adapters[source.provider] as Adapter };
}

function requireReadable(request: Request, { mediaType }: ProviderRequest, adapter: Adapter): void {
  if (!adapter.mediaTypes.includes(mediaType)) {
    const types = adapter.mediaTypes.join(", ");
    throw new Problem("unsupported-media-type", `This source reads ${types}.`);
  }
  const encoding = request.headers.get("content-encoding");
  if (encoding && encoding.toLowerCase() !== "identity") {
    throw new Problem("unsupported-media-type", "A compressed body can't be read.");
  }
}

function mediaType(request: Request): string {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase();
}
