import { z } from "zod";
import { defineFeed, type Feed } from "#lib/console/feed.ts";
import { getDashboard } from "#lib/dashboard/get-dashboard.ts";
import { timeRanges } from "#lib/dashboard/time-range.ts";

export const dashboardFeeds: Feed[] = [
  defineFeed({
    name: "dashboard",
    permission: "dashboard.read",
    input: z.object({ range: z.enum(timeRanges).catch("day") }),
    run: (ctx, { range }) => getDashboard(ctx, range),
  }),
];
