import { Empty } from "#components/ui/empty.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { FormatStudy } from "#lib/studying/study.ts";
import { FormatList } from "./format-list.tsx";
import { PartList } from "./part-list.tsx";

type FormatSectionProps = {
  formats: FormatStudy;
  /** How many formats are shown. */
  shown: number;
  /** Whether what the formats have in common stands beside them where there is room. */
  isWide: boolean;
  /** Tells it from another one on the page. */
  id: string;
  locale: Locale;
};

/** How something writes: its formats, and what their codes, languages and purposes are. */
export function FormatSection({ formats: study, shown, isWide, id, locale }: FormatSectionProps) {
  const t = translationsOf("study", locale);
  const { formats, listed, formatted, codes, languages, purposes } = study;
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{t("formats")}</SectionHeading>
      {formats.length === 0 ? (
        <Empty>{t("noFormats")}</Empty>
      ) : (
        <div
          className={`grid items-start gap-4 ${isWide ? "lg:grid-cols-[minmax(0,1fr)_20rem]" : ""}`}
        >
          <div className="grid min-w-0 gap-3">
            <FormatList formats={formats.slice(0, shown)} locale={locale} />
            <p className="text-fine text-ink-faint">
              {t("formatsNote", {
                formatted: formatCount(formatted, locale),
                listed: formatCount(listed, locale),
              })}
            </p>
          </div>
          <div className={`grid gap-4 ${isWide ? "sm:grid-cols-3 lg:grid-cols-1" : ""}`}>
            <PartList
              locale={locale}
              parts={codes.map(({ value: { length, alphabet }, messages }) => ({
                name: t(`alphabet.${alphabet}`, { length }),
                messages,
              }))}
              title={t("codes")}
            />
            <PartList
              locale={locale}
              parts={languages.map(({ value, messages }) => ({
                name: value === null ? t("noLanguage") : (names.of(value) ?? value),
                messages,
              }))}
              title={t("languages")}
            />
            <PartList
              locale={locale}
              parts={purposes.map(({ value, messages }) => ({
                name: t(`purpose.${value}`),
                messages,
              }))}
              title={t("purposes")}
            />
          </div>
        </div>
      )}
    </section>
  );
}
