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
  RefusalReason,
  RequestHeaders,
  SourceAuth,
} from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { fetchText } from "#lib/ingest/fetch-text.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { adapters, isProviderKind } from "#lib/ingest/providers/index.ts";
import { type Refusal, recordRefusal } from "#lib/ingest/record-refusal.ts";
import { shortHash } from "#lib/ingest/short-hash.ts";
import { storeMessages, type UsedProof } from "#lib/ingest/store-messages.ts";
import { headerWays, verifyRequest } from "#lib/ingest/verify-request.ts";
import { log } from "#lib/log.ts";
import { countIngested } from "#lib/metrics/count.ts";
import type { IngestOutcome } from "#lib/metrics/metrics.ts";
import { onceATurn } from "#lib/once-a-turn.ts";
import { isAllowedAddress } from "#lib/sources/allowed-addresses.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

const MAX_BYTES = 1024 * 1024;

/** A request to a source, through whichever door it came. */
export type IngestRequest = {
  method: string;
  /** The source's id, and what follows it in the path; null for nothing. */
  name: string;
  token: string | null;
  /** What stands behind the `?`; empty for nothing. */
  query: string;
  headers: RequestHeaders;
  /** The client's address. */
  client(): string;
  /** @throws Problem when the body is longer than the limit, in bytes, or breaks off */
  readBody(limit: number): Promise<Buffer>;
};

/** A request to `/api/ingest/{source}` or `/api/ingest/{source}/{token}` through Next. */
export async function ingest(
  request: Request,
  { source, token }: { source: string; token?: string },
): Promise<Response> {
  const { headers, method } = request;
  const given: IngestRequest = {
    method,
    name: source,
    token: token ?? null,
    query: new URL(request.url).search.slice(1),
    headers,
    client: () => addressOf(headers),
    readBody: (limit) => readBody(request, limit),
  };
  return responseOf(await answerIngest(given));
}

/** Verifies, parses, stores, and answers as the provider expects; whatever is thrown becomes an answer. */
export async function answerIngest(request: IngestRequest): Promise<PlainAnswer> {
  let known: string | null = null;
  try {
    const ctx = contextOf({ kind: "source", name: request.name });
    const found = await sourceOf(ctx, request);
    known = request.name;
    return await receive(ctx, request, found);
  } catch (error) {
    const answer = plainFailure(error);
    countIngested(known, outcomeOf(answer));
    return answer;
  }
}

type Found = {
  source: Awaited<ReturnType<typeof findSource>>[number];
  adapter: Adapter;
  credentials: Credentials;
};

async function receive(ctx: Context, request: IngestRequest, found: Found): Promise<PlainAnswer> {
  const { source, adapter, credentials } = found;
  const { name, method, query, headers } = request;
  if (!adapter.methods.some((each) => each === method)) {
    throw new Problem("method-not-allowed", `This source takes ${adapter.methods.join(" and ")}.`);
  }
  const given: ProviderRequest = {
    method: method as ProviderRequest["method"],
    query,
    headers,
    mediaType: mediaTypeOf(headers),
    body: Buffer.alloc(0),
  };
  const keep = (reason: Refusal) => {
    recordRefusal(ctx, { sourceId: source.id, reason, request: given, client: request.client() });
  };
  const refuse = (reason: RefusalReason): never => {
    log().warn({ source: name, client: request.client(), reason }, "a request was refused");
    keep(reason);
    throw refusalOf(reason, adapter);
  };
  if (!isAllowedAddress(source.addresses, request.client())) refuse("foreign-address");
  const isEarly = headerWays.includes(credentials.auth);
  // Strangers are sent away before anything of a body is kept.
  const early = isEarly ? await verifyRequest(adapter, given, credentials) : null;
  if (early && !early.ok) refuse(early.reason);
  given.body = await request.readBody(MAX_BYTES);
  const verdict = early ?? (await verifyRequest(adapter, given, credentials));
  if (!verdict.ok) return refuse(verdict.reason);
  try {
    requireReadable(given, adapter);
    const handshake = await adapter.handshake?.(given, credentials);
    if (handshake) return handshake;
    const messages = adapter.parse(given, credentials.settings);
    const { resendsUnderNewIds = false } = adapter;
    const storing = { ...source, resendsUnderNewIds };
    const results = await storeMessages(ctx, storing, messages, proofOf(verdict, given));
    if (results.some(({ status }) => status === "rejected")) {
      keep("not-valid");
    }
    for (const { status } of results) countIngested(name, status);
    return adapter.respond(results, given);
  } catch (error) {
    if ((error as { code?: unknown }).code === "replayed") return refuse("replayed");
    if ((error as { code?: unknown }).code === "problem") {
      keep("not-read");
    }
    throw error;
  }
}

/** Many requests to a source come in one turn of the event loop. */
const sourceNamed = onceATurn((db: Context["db"], name: string) => findSource(db, { name }));

/** A source whose address has a secret at its end is not there for whoever does not know it. */
async function sourceOf(ctx: Context, { name, token }: IngestRequest): Promise<Found> {
  const [source] = await sourceNamed(ctx.db, name);
  if (!source || !isProviderKind(source.provider)) throw notThere();
  const { secrets, tokens } = openSecrets(ctx, source.secrets);
  const isSecretAddress = tokens.length > 0 || source.auth === "address";
  const isRight = isSecretAddress
    ? token !== null && tokens.filter((each) => isSameSecret(each, token)).length > 0
    : token === null;
  if (!isRight) throw notThere();
  return {
    source,
    adapter: adapters[source.provider] as Adapter,
    credentials: {
      auth: source.auth as SourceAuth,
      secrets,
      publicUrl: source.publicUrl ?? ingestUrl(name, token ?? undefined),
      settings: JSON.parse(source.settings),
      now: ctx.now(),
      fetchText,
    },
  };
}

/** A hash of what came with a proof that is good for one request. */
function proofOf({ nonce }: { nonce?: string }, request: ProviderRequest): UsedProof | null {
  if (nonce === undefined) return null;
  const { method, query, body } = request;
  return { nonce, body: shortHash(method, query, body) };
}

function notThere(): Problem {
  return new Problem("not-found", "There is no source at this address.");
}

function refusalOf(reason: RefusalReason, adapter: Adapter): Problem {
  const isRetriable = adapter.refusalStatus?.(reason) === 503;
  return new Problem(
    isRetriable ? "unavailable" : "unauthorized",
    "The request does not hold proof of this source's secret.",
  );
}

function requireReadable({ headers, mediaType, method }: ProviderRequest, adapter: Adapter): void {
  const { mediaTypes } = adapter;
  if (method === "POST" && mediaTypes.length > 0 && !mediaTypes.includes(mediaType)) {
    throw new Problem("unsupported-media-type", `This source reads ${mediaTypes.join(", ")}.`);
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
