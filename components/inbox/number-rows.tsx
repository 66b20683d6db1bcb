"use client";

import { RelativeTime } from "#components/ui/relative-time.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { ShownNumber } from "./shown-number.ts";

type NumberRowsProps = { numbers: ShownNumber[]; at: number; locale: Locale };

/** Numbers of one country as rows of a card: number and last message. Pages carry them as data alone. */
export function NumberRows({ numbers, at, locale }: NumberRowsProps) {
  return (
    <ul className="py-1.5">
      {numbers.map(({ e164, display, lastMessageAt }) => (
        <li key={e164}>
          <a
            className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-1.5 -outline-offset-2 hover:text-accent"
            href={localePath(locale, `/numbers/${e164}`)}
          >
            <bdi className="tabular-nums" dir="ltr">
              {display}
            </bdi>
            {lastMessageAt && (
              <span className="text-fine text-ink-faint tabular-nums">
                <RelativeTime at={at} instant={lastMessageAt} locale={locale} />
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
