import { deleteSurplusRefusals, insertRefusal } from "#db/queries/refusals.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { ProviderRequest, RefusalReason } from "#lib/ingest/adapter.ts";
import { log } from "#lib/log.ts";

/** Why a request, or a message in it, went no further. */
export type Refusal = RefusalReason | "not-read" | "not-valid";

/** A refused request as it is kept, sealed. */
export type RefusedRequest = {
  method: string;
  query: string;
  headers: Record<string, string>;
  /** Base64; cut at KEPT_BYTES. */
  body: string;
  isCut?: true;
  /** The address that it came from. */
  client?: string;
};

/**
 * Headers that a dialect may sign or prove with, also under the names that gateways give them, or
 * that tell what stood in between.
 */
const KEPT_HEADERS =
  /^(?:content-(?:type|encoding|length)|user-agent|host|forwarded|via|(?:x|http|webhook|telnyx|messagebird)[-_].*|.*(?:authorization|signature|timestamp|nonce).*)$/;
const KEPT_BYTES = 64 * 1024;
/** Of each source. */
const KEPT_REQUESTS = 100;

/** Strangers can't fill the disk: of each source so many are kept a minute, by each process. */
const KEPT_A_MINUTE = 10;
const MINUTE_MS = 60_000;
const kept = new Map<number, { since: number; count: number }>();

/** Keeps a refused request for a while, so that nothing disappears without a trace. Nobody waits for it. */
export function recordRefusal(
  ctx: Context,
  input: { sourceId: number; reason: Refusal; request: ProviderRequest; client?: string },
): void {
  const { sourceId, reason, request, client } = input;
  const at = ctx.now();
  if (!isRoomFor(sourceId, at)) return;
  const { keyId } = ctx.keyring;
  const sealed = ctx.keyring.seal(JSON.stringify(refusedRequest(request, client)), "refusal");
  transaction(ctx.db, function* () {
    yield* step(insertRefusal(ctx.db, { sourceId, at, reason, keyId, sealed }));
    yield* step(deleteSurplusRefusals(ctx.db, { sourceId, kept: KEPT_REQUESTS }));
  }).catch((error) => log().error({ err: error }, "a refused request could not be kept"));
}

function isRoomFor(sourceId: number, at: number): boolean {
  const turn = kept.get(sourceId);
  if (!turn || at - turn.since >= MINUTE_MS || at < turn.since) {
    kept.set(sourceId, { since: at, count: 1 });
    return true;
  }
  turn.count += 1;
  return turn.count <= KEPT_A_MINUTE;
}

function refusedRequest(
  { method, query, headers, body }: ProviderRequest,
  client: string | undefined,
): RefusedRequest {
  return {
    method,
    query,
    headers: Object.fromEntries([...headers.entries()].filter(([name]) => KEPT_HEADERS.test(name))),
    body: body.subarray(0, KEPT_BYTES).toString("base64"),
    ...(body.length > KEPT_BYTES ? { isCut: true } : {}),
    ...(client === undefined ? {} : { client }),
  };
}
