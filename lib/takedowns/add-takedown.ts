import { insertTakedown } from "#db/queries/takedowns.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { hashOfToken, makeToken } from "#lib/requests/private-link.ts";
import { sealWords, type TakedownKind, type TakedownWords } from "#lib/takedowns/takedown.ts";

const MESSAGE_ID = /\bmsg_[a-z2-7]{26}\b/;

/**
 * Takes a request to take something down.
 * @returns what the requester's private link ends with; nobody can find it again
 */
export async function addTakedown(
  ctx: Context,
  { kind, ...words }: TakedownWords & { kind: TakedownKind },
): Promise<string> {
  const token = makeToken();
  await transaction(ctx.db, function* () {
    const { id } = yield* step(
      insertTakedown(ctx.db, {
        hash: hashOfToken(token)!,
        kind,
        subject: MESSAGE_ID.exec(words.about)?.[0] ?? null,
        keyId: ctx.keyring.keyId,
        sealed: sealWords(ctx, words),
        state: "open",
        at: ctx.now(),
      }),
    );
    yield* countRequest(ctx, "takedown", "received");
    yield* recordDeed(ctx, { action: "takedown.ask", subject: `takedown:${id}`, detail: { kind } });
  });
  return token;
}
