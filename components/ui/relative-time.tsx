"use client";

import type { Locale } from "#lib/i18n/locales.ts";
import { formatExactTime } from "./format-exact-time.ts";
import { formatRelativeTime } from "./format-relative-time.ts";
import { useNow } from "./use-now.ts";
import { readerZone } from "./use-reader-zone.ts";

type RelativeTimeProps = {
  /** ISO 8601, UTC. */
  instant: string;
  /** UTC milliseconds: the server's clock when the page was made. */
  at: number;
  locale: Locale;
};

/** How long ago something was, kept current; the exact time of the reader's zone under the pointer. */
export function RelativeTime({ instant, at, locale }: RelativeTimeProps) {
  const now = useNow(at);
  const ms = Date.parse(instant);
  return (
    <time
      dateTime={instant}
      // Not before: lists have a hundred of them, whose exact time hardly anybody asks for.
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = formatExactTime(ms, locale, readerZone(), "full");
      }}
    >
      {formatRelativeTime(ms, now, locale)}
    </time>
  );
}
