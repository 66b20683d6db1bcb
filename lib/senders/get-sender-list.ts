import type { Context } from "#lib/context.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import type { SenderPage } from "#lib/senders/sender-card.ts";
import { senderPage } from "#lib/senders/sender-page.ts";

/** What `/senders` shows. `at`: when this was read, UTC milliseconds. */
export async function getSenderList(
  ctx: Context,
  cursor: Cursor,
): Promise<{ at: number; page: SenderPage }> {
  return { at: ctx.now(), page: await senderPage(ctx, cursor) };
}
