import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount } from "#components/ui/format-count.ts";
import type { Locale } from "#lib/i18n/locales.ts";
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
  const t = useTranslations("transparency");
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
        <div className="card mt-4 max-w-3xl overflow-x-auto">
          <table className="w-full text-[0.9375rem] tabular-nums">
            <thead className="border-line border-b text-ink-faint">
              <tr>
                <th className="px-4 py-2 text-start font-medium" scope="col">
                  {t("month")}
                </th>
                {columns.map(({ outcome, title }) => (
                  <th className="px-4 py-2 text-end font-medium" key={outcome} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, counts }) => (
                <tr className="border-line border-b last:border-0" key={month}>
                  <th className="whitespace-nowrap px-4 py-2 text-start font-medium" scope="row">
                    <time dateTime={month}>{monthName(month, locale)}</time>
                  </th>
                  {columns.map(({ outcome }) => (
                    <td className="px-4 py-2 text-end" key={outcome}>
                      {formatCount(counts[outcome] ?? 0, locale)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function monthName(month: string, locale: Locale): string {
  const format = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(`${month}-01`));
}
