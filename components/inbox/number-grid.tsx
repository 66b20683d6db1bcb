import type { Locale } from "#lib/i18n/locales.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { NumberItem } from "./number-item.tsx";

type NumberGridProps = {
  numbers: NumberCard[];
  at: number;
  locale: Locale;
  /** False where all are of one country, which the page names. */
  showsCountry: boolean;
};

/** Numbers as a list. */
export function NumberGrid({ numbers, at, locale, showsCountry }: NumberGridProps) {
  return (
    <ul className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
      {numbers.map((number) => (
        <li key={number.e164}>
          <NumberItem at={at} locale={locale} number={number} showsCountry={showsCountry} />
        </li>
      ))}
    </ul>
  );
}
