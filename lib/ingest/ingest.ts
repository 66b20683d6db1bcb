import { findSource } from "#db/queries/sources.ts";
import { type Context, contextOf } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";
import { type PlainAnswer, responseOf } from "#lib/http/plain-answer.ts";
import { plainFailure } from "#lib/http/plain-failure.ts";
import { Problem } from "#lib/http/problem.ts";
import { readBody } from "#lib/http/read-body.ts";
import type {
  Adapter,
  Credentials,
  ProviderRequest,
  RequestHeaders,
  SourceAuth,
} from "#lib/ingest/adapter.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { adapters, isProviderKind } from "#lib/ingest/providers/index.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { log } from "#lib/log.ts";
import { countIngested } from "#lib/metrics/count.ts";
import type { IngestOutcome } from "#lib/metrics/metrics.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

const MAX_BYTES = 1024 * 1024;

/** A request to a source, through whichever door it came. */
type IngestRequest = {
  headers: RequestHeaders;
  /** The client's address, for the log. */
  client(): string;
  /** @throws Problem when the body is longer than the limit, in bytes, or breaks off */
  readBody(limit: number): Promise<Buffer>;
};

/**
 * `POST /api/ingest/{source}` through Next.
 * @param name the source's id, as it stands in the path
 */
export async function ingest(request: Request, name: string): Promise<Response> {
  const { headers } = request;
  const given: IngestRequest = {
    headers,
    client: () => addressOf(headers),
    readBody: (limit) => readBody(request, limit),
  };
  return responseOf(await answerIngest(given, name));
}

/**
 * Verifies, parses, stores, and answers as the provider expects; whatever is thrown becomes an answer.
 * @param name the source's id, as it stands in the path
 */
export async function answerIngest(request: IngestRequest, name: string): Promise<PlainAnswer> {
  let known: string | null = null;
  try {
    const ctx = contextOf({ kind: "source", name });
    const found = await sourceOf(ctx, name);
    known = name;
    return await receive(ctx, request, found);
  } catch (error) {
    const answer = plainFailure(error);
    countIngested(known, outcomeOf(answer));
    return answer;
  }
}

type FoundSource = Awaited<ReturnType<typeof sourceOf>>;

async function receive(
  ctx: Context,
  { headers, client, readBody }: IngestRequest,
  { source, adapter }: FoundSource,
): Promise<PlainAnswer> {
  const { name } = source;
  const credentials: Credentials = {
    auth: source.auth as SourceAuth,
    secrets: openSecrets(ctx, source.secrets),
    publicUrl: source.publicUrl ?? ingestUrl(name),
  };
  const requireProof = (given: ProviderRequest) => {
    if (adapter.verify(given, credentials)) return;
    log().warn({ source: name, client: client() }, "a request was not from its source");
    throw new Problem("unauthorized", "The request does not hold proof of this source's secret.");
  };
  const head = { headers, mediaType: mediaTypeOf(headers), body: Buffer.alloc(0) };
  // Strangers are sent away before anything of a body is kept.
  if (credentials.auth === "bearer") requireProof(head);
  const given: ProviderRequest = { ...head, body: await readBody(MAX_BYTES) };
  if (credentials.auth !== "bearer") requireProof(given);
  requireReadable(given, adapter);
  const results = await storeMessages(ctx, source, adapter.parse(given));
  for (const { status } of results) countIngested(name, status);
  return adapter.respond(results, given);
}

async function sourceOf(ctx: Context, name: string) {
  const [source] = await findSource(ctx.db, { name });
  if (!source || !isProviderKind(source.provider)) {
    throw new Problem("not-found", "There is no source at this address.");
  }
  return { source, adapter: adapters[source.provider] as Adapter };
}

function requireReadable({ headers, mediaType }: ProviderRequest, adapter: Adapter): void {
  if (!adapter.mediaTypes.includes(mediaType)) {
    const types = adapter.mediaTypes.join(", ");
    throw new Problem("unsupported-media-type", `This source reads ${types}.`);
  }
  const encoding = headers.get("content-encoding");
  if (encoding && encoding.toLowerCase() !== "identity") {
    throw new Problem("unsupported-media-type", "A compressed body can't be read.");
  }
}

function mediaTypeOf(headers: RequestHeaders): string {
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase();
}

/** What a request that was refused whole counts as. */
function outcomeOf({ status }: PlainAnswer): IngestOutcome {
  if (status === 401) return "unauthorized";
  return status >= 500 ? "failed" : "rejected";
}
