import { auditDownloads } from "#lib/console/actions/audit.ts";
import { dashboardFeeds } from "#lib/console/actions/dashboard.ts";
import { queueFeeds } from "#lib/console/actions/queue.ts";
import type { Download, Feed } from "#lib/console/feed.ts";

/** All that pages of the console ask for again and again, by name. */
export const feeds: ReadonlyMap<string, Feed> = byName<Feed>([...dashboardFeeds, ...queueFeeds]);

/** All files that the console gives, by name. */
export const downloads: ReadonlyMap<string, Download> = byName<Download>([...auditDownloads]);

function byName<Named extends { name: string }>(all: Named[]): Map<string, Named> {
  const named = new Map(all.map((each) => [each.name, each]));
  if (named.size !== all.length) throw new Error("Two of the console's feeds have one name.");
  return named;
}
