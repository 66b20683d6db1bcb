import { setImmediate as nextTurn } from "node:timers/promises";
import { findOldestChange } from "#db/queries/changes.ts";
import type { Context } from "#lib/context.ts";
import { changesAfter } from "#lib/live/change-feed.ts";
import { liveEvent } from "#lib/live/event-frame.ts";
import type { LiveEvent } from "#lib/live/live-event.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";

/** What was missed: `seq` is the last change that was looked at. */
export type Replay = { seq: number; reset: boolean; events: { seq: number; event: LiveEvent }[] };

/** More than this is better loaded anew than replayed. */
const MAX_EVENTS = 200;
const MAX_SCANNED = 20_000;
const BATCH = 1000;

/**
 * The changes with a tag after one, as they are to be told now.
 * @returns `reset` when there is too much, when it is too old to be kept, or when `after` is of
 * another database
 */
export async function replay(ctx: Context, tag: string, after: number): Promise<Replay> {
  const newest = await newestSeq(ctx);
  if (after === newest) return { seq: newest, reset: false, events: [] };
  const reset: Replay = { seq: newest, reset: true, events: [] };
  const [oldest] = await findOldestChange(ctx.db, {});
  if (after > newest || after + 1 < (oldest?.seq ?? 0) || newest - after > MAX_SCANNED)
    return reset;
  const found: Replay = { seq: after, reset: false, events: [] };
  for (;;) {
    const changes = await changesAfter(ctx, found.seq, BATCH);
    for (const change of changes) {
      found.seq = change.seq;
      if (!change.tags.includes(tag)) continue;
      const event = await liveEvent(ctx, change);
      if (event) found.events.push({ seq: change.seq, event });
      if (found.events.length > MAX_EVENTS) return reset;
    }
    if (changes.length < BATCH) return found;
    await nextTurn();
  }
}
