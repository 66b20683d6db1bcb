import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { SearchSign } from "./icons.tsx";

type SearchBoxProps = { locale: Locale; q?: string; size: "small" | "large" };

/** Search as a plain form: works without scripts. */
export function SearchBox({ locale, q = "", size }: SearchBoxProps) {
  const t = translationsOf("searchBox", locale);
  const isLarge = size === "large";
  return (
    <search>
      <form
        action={localePath(locale, "/search")}
        className={isLarge ? "flex w-full max-w-xl gap-2" : "w-72"}
        method="get"
      >
        <label className="relative block grow">
          <span className="sr-only">{t("label")}</span>
          <SearchSign className="pointer-events-none absolute inset-y-0 start-3 my-auto text-ink-faint" />
          <input
            aria-keyshortcuts="/"
            autoCapitalize="none"
            autoComplete="off"
            className={`peer w-full rounded-control border border-line-strong bg-surface ps-10 pe-3 text-ellipsis placeholder:text-ink-faint pointer-fine:pe-11 ${isLarge ? "h-12" : "h-10 text-[0.9375rem]"}`}
            defaultValue={q}
            dir="auto"
            enterKeyHint="search"
            maxLength={400}
            name="q"
            placeholder={t("placeholder")}
            type="search"
          />
          <span
            aria-hidden="true"
            className="key needs-script pointer-events-none absolute inset-y-0 end-2.5 my-auto hidden h-6 pointer-fine:block peer-focus:hidden peer-[:not(:placeholder-shown)]:hidden"
          >
            /
          </span>
        </label>
        {isLarge && (
          <button className="button h-12" type="submit">
            {t("submit")}
          </button>
        )}
      </form>
    </search>
  );
}
