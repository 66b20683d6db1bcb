import { RelativeTime } from "#components/ui/relative-time.tsx";
import { wholeSecond } from "#components/ui/whole-second.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";

type NumberRowsProps = { numbers: NumberCard[]; at: number; locale: Locale };

/** Numbers of one country as rows of a card: number and last message. */
export function NumberRows({ numbers, at, locale }: NumberRowsProps) {
  return (
    <ul className="py-1.5">
      {numbers.map((number) => (
        <li key={number.e164}>
          <a
            className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-1.5 -outline-offset-2 hover:text-accent"
            href={localePath(locale, `/numbers/${number.e164}`)}
          >
            <bdi className="tabular-nums" dir="ltr">
              {number.display}
            </bdi>
            {number.lastMessageAt && (
              <span className="text-fine text-ink-faint tabular-nums">
                <RelativeTime at={at} instant={wholeSecond(number.lastMessageAt)} locale={locale} />
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
