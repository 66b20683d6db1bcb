import type { ReactNode } from "react";
import { formatCount } from "#components/ui/format-count.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { MonthOfRequests } from "#lib/requests/get-transparency.ts";

/** What is counted of each kind, in the order of its columns. */
const outcomes = {
  report: ["received", "withheld"],
  takedown: ["received", "granted", "refused", "withdrawn"],
  "opt-out": ["received", "proven", "lapsed", "expired", "refused", "withdrawn"],
} as const;

type CountsByMonthProps = {
  kind: keyof typeof outcomes;
  months: MonthOfRequests[];
  locale: Locale;
  children?: ReactNode;
};

/** What was asked for, and what came of it, month by month. */
export function CountsByMonth({ kind, months, locale, children }: CountsByMonthProps) {
  const t = translationsOf("transparency", locale);
  const columns = outcomes[kind].map((outcome) => ({ outcome, title: t(`outcome.${outcome}`) }));
  return (
    <section aria-labelledby={kind}>
      <div className="prose">
        <h2 id={kind}>{t(`${kind}.title`)}</h2>
        <p>{t(`${kind}.text`)}</p>
        {children}
      </div>
      {months.length === 0 ? (
        <p className="mt-3 text-ink-soft">{t("none")}</p>
      ) : (
        <ul className="card mt-4 max-w-3xl divide-y divide-line px-5">
          {months.map(({ month, counts }) => (
            <li
              className="grid gap-x-8 gap-y-2 py-3 sm:grid-cols-[10rem_minmax(0,1fr)] sm:items-baseline"
              key={month}
            >
              <time className="font-medium" dateTime={month}>
                {monthName(month, locale)}
              </time>
              <dl className="flex flex-wrap gap-x-6 gap-y-1">
                {columns.map(({ outcome, title }) => (
                  <div className="flex gap-2" key={outcome}>
                    <dt className="text-ink-faint">{title}</dt>
                    <dd className="tabular-nums">{formatCount(counts[outcome] ?? 0, locale)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function monthName(month: string, locale: Locale): string {
  const format = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(`${month}-01`));
}
