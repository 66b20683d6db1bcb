"use client";

import { formatExactTime } from "./format-exact-time.ts";
import { useReaderZone } from "./use-reader-zone.ts";

/** The exact time of an ISO 8601 instant: UTC from the server, the reader's zone once scripts run. */
export function ExactTime({ instant, locale }: { instant: string; locale: string }) {
  const zone = useReaderZone();
  return (
    <span suppressHydrationWarning>
      {formatExactTime(Date.parse(instant), locale, zone, "short")}
    </span>
  );
}
