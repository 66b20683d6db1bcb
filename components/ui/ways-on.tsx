import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";

/** Where to go from a page that has nothing. */
export function WaysOn({ locale }: { locale: Locale }) {
  const t = translationsOf("waysOn", locale);
  return (
    <p className="flex flex-wrap gap-3">
      <a className="button" href={localePath(locale, "/numbers")}>
        {t("numbers")}
      </a>
      <a className="button button-quiet" href={localePath(locale, "/")}>
        {t("home")}
      </a>
    </p>
  );
}
