import type { Context } from "#lib/context.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import type { ServicePage } from "#lib/services/service-card.ts";
import { servicePage } from "#lib/services/service-page.ts";

/** What `/services` shows. `at`: when this was read, UTC milliseconds. */
export async function getServiceList(
  ctx: Context,
  cursor: Cursor,
): Promise<{ at: number; page: ServicePage }> {
  return { at: ctx.now(), page: await servicePage(ctx, cursor) };
}
