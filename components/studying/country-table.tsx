import { scaleLog } from "d3-scale";
import { CountryFlag } from "#components/ui/country-flag.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import { countryName } from "#lib/countries/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { TimingStudy } from "#lib/studying/study.ts";
import { short } from "./chart.tsx";
import { formatSeconds } from "./format-seconds.ts";

type CountryTableProps = {
  /** Tells it from another one on the page. */
  id: string;
  countries: TimingStudy["countries"];
  /** The shortest and the longest time that there is room for. */
  seconds: [number, number];
  locale: Locale;
};

const SHOWN = 12;

/** Delivery times by the country of the number that received, with a bar from p50 to p95 of each. */
export function CountryTable({ id, countries, seconds, locale }: CountryTableProps) {
  const t = translationsOf("study", locale);
  const x = scaleLog(seconds, [1, 99]);
  return (
    <section aria-labelledby={id} className="card min-w-0 px-4 py-4 sm:px-5">
      <h3 className="mb-2 font-semibold" id={id}>
        {t("byCountry")}
      </h3>
      <table className="w-full text-[0.9375rem] tabular-nums">
        <thead>
          <tr className="text-fine text-ink-faint">
            <th className="py-1 text-start font-normal" scope="col">
              {t("country")}
            </th>
            <th className="hidden w-1/3 py-1 ps-4 text-start font-normal sm:table-cell" scope="col">
              {t("range")}
            </th>
            {["p50", "p95", t("messages")].map((name) => (
              <th className="py-1 ps-3 text-end font-normal" key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.slice(0, SHOWN).map(({ country, messages, p50, p95 }) => (
            <tr className="border-line border-t" key={country}>
              <th className="py-2 text-start font-normal" scope="row">
                <span className="flex items-center gap-2">
                  <CountryFlag code={country || null} />
                  {country ? countryName(country, locale) : t("noCountry")}
                </span>
              </th>
              <td className="hidden py-2 ps-4 sm:table-cell">
                {p50 !== null && p95 !== null && (
                  <svg aria-hidden="true" direction="ltr" height="12" width="100%">
                    <line className="stroke-line" x1="0" x2="100%" y1="6" y2="6" />
                    <rect
                      className="fill-accent-line"
                      height="6"
                      rx="3"
                      width={`${short(Math.max(1, x(p95) - x(p50)))}%`}
                      x={`${short(x(p50))}%`}
                      y="3"
                    />
                    <circle className="fill-accent" cx={`${short(x(p50))}%`} cy="6" r="4" />
                  </svg>
                )}
              </td>
              {p50 === null || p95 === null ? (
                <td className="py-2 ps-3 text-end text-ink-faint" colSpan={2}>
                  {t("few")}
                </td>
              ) : (
                <>
                  <td className="py-2 ps-3 text-end">{formatSeconds(p50, locale)}</td>
                  <td className="py-2 ps-3 text-end">{formatSeconds(p95, locale)}</td>
                </>
              )}
              <td className="py-2 ps-3 text-end">{formatCount(messages, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
