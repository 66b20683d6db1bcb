"use client";

import { formatExactTime } from "./format-exact-time.ts";
import { formatRelativeTime } from "./format-relative-time.ts";
import { useHydrated } from "./use-hydrated.ts";
import { useNow } from "./use-now.ts";
import { useReaderZone } from "./use-reader-zone.ts";

type RelativeTimeProps = {
  /** ISO 8601, UTC. */
  instant: string;
  /** UTC milliseconds: the server's clock when the page was made. */
  at: number;
  locale: string;
};

/** How long ago something was, kept current; the exact time of the reader's zone on demand. */
export function RelativeTime({ instant, at, locale }: RelativeTimeProps) {
  const now = useNow(at);
  const zone = useReaderZone();
  const isHydrated = useHydrated();
  const ms = Date.parse(instant);
  return (
    // Browsers and Node may word the same distance differently; the next tick settles it.
    <time
      dateTime={instant}
      suppressHydrationWarning
      title={isHydrated ? formatExactTime(ms, locale, zone, "full") : undefined}
    >
      {formatRelativeTime(ms, now, locale)}
    </time>
  );
}
