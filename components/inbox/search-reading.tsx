import { CloseSign } from "#components/ui/icons.tsx";
import { countryName } from "#lib/countries/countries.ts";
import { flagOf } from "#lib/countries/flag-of.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import type { SearchPurpose } from "#lib/search/search-query.ts";
import type { RemovablePart } from "#lib/search/write-query.ts";

type SearchReadingProps = { parts: RemovablePart[]; locale: Locale };

/** What a search was understood as; each part is a link to the search without it. */
export function SearchReading({ parts, locale }: SearchReadingProps) {
  const t = translationsOf("searchReading", locale);
  if (parts.length === 0) return null;
  return (
    <nav aria-label={t("label")}>
      <ul className="flex flex-wrap gap-2">
        {parts.map((part) => (
          <li className="max-w-full" key={`${part.operator} ${part.value} ${part.without}`}>
            <Part locale={locale} part={part} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Part({ part, locale }: { part: RemovablePart; locale: Locale }) {
  const t = translationsOf("searchReading", locale);
  const { operator, value, without } = part;
  const query = without && `?${new URLSearchParams({ q: without })}`;
  return (
    <a
      className="pill group ps-3.5 pe-2.5"
      href={localePath(locale, `/search${query}`)}
      rel="nofollow"
      title={t("remove")}
    >
      <span className="min-w-0">
        <span className="text-ink-soft">{t(`part.${operator ?? "words"}`)}</span>{" "}
        <Value {...{ locale, operator, value }} />
      </span>
      <span className="sr-only">{t("removeThis")}</span>
      <CloseSign className="shrink-0 text-ink-faint group-hover:text-ink" />
    </a>
  );
}

function Value({
  operator,
  value,
  locale,
}: Pick<RemovablePart, "operator" | "value"> & { locale: Locale }) {
  const t = translationsOf("searchReading", locale);
  if (operator === "number") return <bdi className="tabular-nums">{displayNumber(value)}</bdi>;
  if (operator === "purpose") return t(`purpose.${value as SearchPurpose}`);
  if (operator === "has") return t("code");
  if (operator === "after" || operator === "before") {
    return <time dateTime={value}>{value.replace("T", " ").replace("Z", " UTC")}</time>;
  }
  if (operator === "country") {
    return (
      <>
        <span aria-hidden="true">{flagOf(value)}</span> {countryName(value, locale)}
      </>
    );
  }
  return <bdi className="foreign font-medium">{value}</bdi>;
}
