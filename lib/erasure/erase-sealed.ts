import { sealedParts, sealedRefusals, sealedUnrouted } from "#db/queries/sealed-rows.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { holdsTrace, isTraceOf, type Received, type Trace } from "#lib/erasure/traces.ts";
import type { RefusedRequest } from "#lib/ingest/record-refusal.ts";

const BATCH = 100;

/** What lies sealed beside messages, what it was sealed for, and whether it is a trace. */
const places = [
  { rows: sealedParts, context: "part", holds: holdsMessage },
  { rows: sealedUnrouted, context: "message", holds: holdsMessage },
  { rows: sealedRefusals, context: "refusal", holds: holdsRequest },
];

/**
 * Opens everything that lies sealed beside messages (parts, messages to numbers that we do not have,
 * refused requests), and deletes what holds a trace.
 * @returns how much that was
 */
export async function eraseSealed(ctx: Context, trace: Trace): Promise<number> {
  let erased = 0;
  for (const { rows, context, holds } of places) {
    for (let after = 0; ; ) {
      const batch = await rows.after(ctx.db, { after, limit: BATCH });
      const found = batch.filter(({ sealed }) => holds(trace, openOrNull(ctx, sealed, context)));
      if (found.length > 0) {
        await transaction(ctx.db, function* () {
          for (const { id } of found) yield* step(rows.remove(ctx.db, { id }));
        });
      }
      erased += found.length;
      if (batch.length < BATCH) break;
      after = batch.at(-1)!.id;
    }
  }
  return erased;
}

/** What another key sealed nobody can read, so it gives nothing away. */
function openOrNull({ keyring }: Context, sealed: Uint8Array, context: string): unknown {
  try {
    return JSON.parse(keyring.open(sealed, context));
  } catch {
    return null;
  }
}

function holdsMessage(trace: Trace, received: unknown): boolean {
  return received !== null && isTraceOf(trace, received as Received);
}

function holdsRequest(trace: Trace, request: unknown): boolean {
  if (request === null) return false;
  const { body, query } = request as RefusedRequest;
  return holdsTrace(trace, `${query}\n${Buffer.from(body, "base64").toString()}`);
}
