import {
  findOldestChange,
  listChangesBetween,
  listTaggedChangesBetween,
} from "#db/queries/changes.ts";
import type { Context } from "#lib/context.ts";
import { recordedChange } from "#lib/live/change-feed.ts";
import type { LiveEvent } from "#lib/live/live-event.ts";
import { liveEvent } from "#lib/live/live-event-of.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { packTag } from "#lib/live/packed-tags.ts";

/** What was missed: `seq` is the last change that was looked at. */
export type Replay = { seq: number; reset: boolean; events: { seq: number; event: LiveEvent }[] };

/** More than this is better loaded anew than replayed. */
const MAX_EVENTS = 1000;
const MAX_SCANNED = 20_000;

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
  const packed = packTag(tag);
  const range = { seq: after, newest, limit: MAX_EVENTS + 1 };
  const rows = packed
    ? await listTaggedChangesBetween(ctx.db, { ...range, tag: packed })
    : await listChangesBetween(ctx.db, range);
  if (rows.length > MAX_EVENTS) return reset;
  const events: Replay["events"] = [];
  for (const row of rows) {
    const event = await liveEvent(ctx, recordedChange(row));
    if (event) events.push({ seq: row.seq, event });
  }
  return { seq: newest, reset: false, events };
}
