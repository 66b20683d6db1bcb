import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { BackSign, ForwardSign } from "./icons.tsx";

type PaginationProps = {
  locale: Locale;
  /** The page's address without language and query. */
  path: string;
  /** What else stands in the query and stays: `q`, `country`. */
  query?: Record<string, string>;
  newer: string | null;
  older: string | null;
  /** Which way there may be nothing, as nobody has looked yet. */
  looksOn?: "older" | "newer" | null;
};

/** Links to the neighbours of a page of a list. */
export function Pagination(props: PaginationProps) {
  const { locale, path, query = {}, newer, older, looksOn = null } = props;
  const t = translationsOf("pagination", locale);
  if (newer === null && older === null) return null;
  const href = (cursor: Record<string, string>) =>
    `${localePath(locale, path)}?${new URLSearchParams({ ...query, ...cursor })}`;
  return (
    <nav aria-label={t("label")} className="mt-6 flex justify-between gap-3">
      {newer === null ? (
        <span />
      ) : (
        <a className="button button-quiet ps-3" href={href({ after: newer })} rel="prev">
          <BackSign />
          {looksOn === "newer" ? t("lookOn") : t("newer")}
        </a>
      )}
      {older !== null && (
        <a className="button button-quiet pe-3" href={href({ before: older })} rel="next">
          {looksOn === "older" ? t("lookBack") : t("older")}
          <ForwardSign />
        </a>
      )}
    </nav>
  );
}
