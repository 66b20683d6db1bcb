import {
  countOpenReviews,
  countOpenReviewsAfter,
  listClosedReviews,
  listOpenReviews,
} from "#db/queries/reviews.ts";
import type { Context } from "#lib/context.ts";
import { idOfPublicId, publicId } from "#lib/messages/public-id.ts";
import { type ReviewCause, reviewCauses } from "#lib/reviews/open-review.ts";
import { type QueueItem, queueItem } from "#lib/reviews/queue-item.ts";

/** The tabs of the queue: by cause, and what was looked at. */
export const queueTabs = [...reviewCauses, "done"] as const;
export type QueueTab = (typeof queueTabs)[number];

const REVIEWS_PER_PAGE = 25;

/** Beyond this many nobody needs the exact count: index entries are counted up to here, and no table. */
export const MAX_COUNTED = 1000;

export type QueuePage = {
  tab: QueueTab;
  /** Newest first. */
  items: QueueItem[];
  /** Where the page begins, or null for the newest; and where the next one does. */
  before: string | null;
  older: string | null;
  /** How many are open, `MAX_COUNTED` for that many or more. */
  counts: Record<ReviewCause, number>;
};

/**
 * A page of the queue.
 * @param input.tab the most pressing one where anything waits, unless it is said
 * @param input.before a message's id; what is no id counts as absent
 */
export async function getQueuePage(
  ctx: Context,
  input: { tab?: QueueTab | undefined; before?: string | undefined },
): Promise<QueuePage> {
  const { db, keyring } = ctx;
  const counts = await queueCounts(ctx);
  const tab = input.tab ?? reviewCauses.find((cause) => counts[cause] > 0) ?? "reported";
  const given = input.before ? idOfPublicId(keyring, input.before) : null;
  const position = { id: given ?? Number.MAX_SAFE_INTEGER, limit: REVIEWS_PER_PAGE + 1 };
  const rows =
    tab === "done"
      ? await listClosedReviews(db, position)
      : await listOpenReviews(db, { ...position, cause: tab });
  const shown = rows.slice(0, REVIEWS_PER_PAGE);
  const last = shown.at(-1);
  return {
    tab,
    items: shown.map((row) => queueItem(keyring, row)),
    before: given === null ? null : publicId(keyring, given),
    older: rows.length > shown.length && last ? publicId(keyring, last.id) : null,
    counts,
  };
}

/** How many messages wait to be looked at, by cause; `MAX_COUNTED` stands for that many or more. */
export async function queueCounts({ db }: Context): Promise<Record<ReviewCause, number>> {
  const counts = { reported: 0, rule: 0, withheld: 0 };
  for (const cause of reviewCauses) {
    const [row] = await countOpenReviews(db, { cause, most: MAX_COUNTED });
    counts[cause] = row?.count ?? 0;
  }
  return counts;
}

/** How many came into a tab of the queue after a message; at most 100 are counted. */
export async function countNewReviews(
  { db, keyring }: Context,
  input: { tab: ReviewCause; after: string | null },
): Promise<number> {
  const after = (input.after && idOfPublicId(keyring, input.after)) || 0;
  const [row] = await countOpenReviewsAfter(db, { cause: input.tab, after, most: 100 });
  return row?.count ?? 0;
}
