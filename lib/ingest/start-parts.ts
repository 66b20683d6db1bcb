import type { Context } from "#lib/context.ts";
import { publishParts } from "#lib/ingest/publish-parts.ts";
import { log } from "#lib/log.ts";

const EVERY_MS = 15_000;

/**
 * Publishes messages whose parts did not all come, now and again every quarter of a minute.
 * @returns ends it
 */
export function startParts(ctx: Context): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async () => {
    const published = await publishParts(ctx).catch((error) => {
      log().error({ err: error }, "incomplete messages could not be published");
      return 0;
    });
    if (published) log().info({ published }, "messages were published without all of their parts");
    if (!isStopped) timer = setTimeout(run, EVERY_MS);
  };
  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
