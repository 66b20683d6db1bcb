import { millisecondsInDay } from "date-fns/constants";
import { namedFolders, namedPath } from "#components/inbox/named.ts";
import { Empty } from "#components/ui/empty.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { Side } from "#lib/studying/read-side.ts";
import { DAYS_KEPT, type Period } from "#lib/studying/study.ts";
import { DayChart } from "./day-chart.tsx";
import { formatDay } from "./format-seconds.ts";
import { FormatSection } from "./format-section.tsx";
import { type Scales, scalesOf } from "./scales.ts";
import { TimingSection } from "./timing-section.tsx";

/** What the form holds. */
export type Comparison = { a: string; b: string; days: number };

type ComparePageProps = {
  asked: Comparison;
  sides: [Side, Side];
  choices: readonly number[];
  locale: Locale;
};

const FORMATS_SHOWN = 6;

/** Two studies side by side, on the same scales. */
export function ComparePage({ asked, sides, choices, locale }: ComparePageProps) {
  const t = translationsOf("compare", locale);
  const scales = scalesOf(sides.flatMap((side) => (side.state === "found" ? [side.study] : [])));
  const isAsked = sides.some(({ state }) => state !== "none");
  return (
    <PageShell locale={locale} path="/compare" trail={[{ name: t("title"), path: "/compare" }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <CompareForm asked={asked} choices={choices} locale={locale} />
      {isAsked && (
        <div className="mt-10 grid gap-x-8 gap-y-16 lg:grid-cols-2">
          {sides.map((side, nth) => (
            <CompareSide
              key={nth === 0 ? "a" : "b"}
              locale={locale}
              name={nth === 0 ? "a" : "b"}
              scales={scales}
              side={side}
            />
          ))}
        </div>
      )}
    </PageShell>
  );
}

function CompareForm({ asked, choices, locale }: Omit<ComparePageProps, "sides">) {
  const t = translationsOf("compare", locale);
  const field = "mt-1 h-11 w-full rounded-control border border-line-strong bg-surface px-3";
  return (
    <form
      action={localePath(locale, "/compare")}
      className="card grid gap-4 p-4 sm:p-5"
      method="get"
    >
      <div className="grid items-end gap-4 md:grid-cols-[1fr_1fr_auto_auto]">
        {(["a", "b"] as const).map((name) => (
          <label className="block" key={name}>
            <span className="text-fine text-ink-soft">{t(`side.${name}`)}</span>
            <input
              aria-describedby="hint"
              autoCapitalize="none"
              className={field}
              defaultValue={asked[name]}
              dir="auto"
              maxLength={300}
              name={name}
              spellCheck={false}
              type="text"
            />
          </label>
        ))}
        <label className="block">
          <span className="text-fine text-ink-soft">{t("days")}</span>
          <select className={field} defaultValue={asked.days} name="days">
            {choices.map((days) => (
              <option key={days} value={days}>
                {t("lastDays", { days })}
              </option>
            ))}
          </select>
        </label>
        <button className="button h-11" type="submit">
          {t("submit")}
        </button>
      </div>
      <p className="text-fine text-ink-faint" id="hint">
        {t("hint")}
      </p>
    </form>
  );
}

type CompareSideProps = { side: Side; name: "a" | "b"; scales: Scales; locale: Locale };

function CompareSide({ side, name, scales, locale }: CompareSideProps) {
  const t = translationsOf("compare", locale);
  if (side.state !== "found") {
    return <Empty>{t(`state.${side.state}`, { days: DAYS_KEPT })}</Empty>;
  }
  const { studied, period, formats, timings, days } = side.study;
  const { kind, slug, title } = studied;
  return (
    <section aria-labelledby={name} className="min-w-0">
      <div className="mb-6 border-line border-b pb-4">
        <p className="text-fine text-ink-faint">
          {namedFolders[kind]}/<bdi>{slug}</bdi>
        </p>
        <h2 className="foreign font-semibold text-2xl tracking-tight" id={name}>
          <bdi>{title}</bdi>
        </h2>
        <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-ink-soft">
          <span>{daysOf(period, locale)}</span>
          <a className="link" href={localePath(locale, `${namedPath(kind, slug)}/study`)}>
            {t("study")}
          </a>
        </p>
      </div>
      <div className="grid gap-10">
        <TimingSection
          id={`${name}-delivery`}
          isWide={false}
          locale={locale}
          scales={scales}
          timings={timings}
        />
        <DayChart days={days} locale={locale} most={scales.day} />
        <FormatSection
          formats={formats}
          id={`${name}-formats`}
          isWide={false}
          locale={locale}
          shown={FORMATS_SHOWN}
        />
      </div>
    </section>
  );
}

function daysOf({ first, last }: Period, locale: Locale): string {
  if (last - first < millisecondsInDay) return formatDay(last, locale);
  return `${formatDay(first, locale)} – ${formatDay(last, locale)}`;
}
