import { z } from "zod";
import { defineFeed, type Feed } from "#lib/console/feed.ts";
import { countNewReviews, queueCounts } from "#lib/reviews/get-queue-page.ts";
import { reviewCauses } from "#lib/reviews/open-review.ts";

/** What the queue's page asks for again and again. */
export const queueFeeds: Feed[] = [
  defineFeed({
    name: "queue.news",
    permission: "messages.read",
    input: z.object({ tab: z.enum(reviewCauses), after: z.string().max(40).optional() }),
    run: async (ctx, { tab, after }) => ({
      counts: await queueCounts(ctx),
      fresh: await countNewReviews(ctx, { tab, after: after ?? null }),
    }),
  }),
];
