import type { Context } from "#lib/context.ts";
import { publishParts } from "#lib/ingest/publish-parts.ts";
import { log } from "#lib/log.ts";
import { repeat } from "#lib/repeat.ts";

const EVERY_MS = 15_000;

/**
 * Publishes messages whose parts did not all come, now and again every quarter of a minute.
 * @returns ends it
 */
export function startParts(ctx: Context): () => void {
  const complaint = "incomplete messages could not be published";
  return repeat({ everyMs: EVERY_MS, complaint }, async () => {
    const published = await publishParts(ctx);
    if (published) log().info({ published }, "messages were published without all of their parts");
  });
}
