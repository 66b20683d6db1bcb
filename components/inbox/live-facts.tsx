"use client";

import { formatCount } from "#components/ui/format-count.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { useLive } from "./live-store.ts";

type LiveTimeProps = {
  /** ISO 8601, UTC; null before the first message. */
  instant: string | null;
  /** The first message's stays once there is one. */
  isFirst?: boolean;
  at: number;
  locale: Locale;
  /** What stands here before the first message. */
  none: string;
};

/** When the first or the last message came, also of those that came since. */
export function LiveTime({ instant, isFirst = false, at, locale, none }: LiveTimeProps) {
  const { list } = useLive();
  const shown = isFirst ? (instant ?? list?.firstAt) : (list?.lastAt ?? instant);
  return shown ? <RelativeTime at={at} instant={shown} locale={locale} /> : none;
}

type LiveCountProps = {
  count: number;
  /** The same, written by the server. */
  text: string;
  of: "received" | "shown";
  locale: string;
};

/** How many messages, with those that came and went since. */
export function LiveCount({ count, text, of, locale }: LiveCountProps) {
  const { list } = useLive();
  const more = list?.[of] ?? 0;
  return more === 0 ? text : formatCount(Math.max(0, count + more), locale);
}

/** A number's state, until it is rotated out before the reader's eyes. */
export function LiveNumberState({ label, retired }: { label: string; retired: string }) {
  const { list } = useLive();
  const isRetired = list?.isRetired ?? false;
  return (
    <span className="flex items-center gap-2">
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${isRetired ? "bg-line-strong" : "bg-accent"}`}
      />
      {isRetired ? retired : label}
    </span>
  );
}
