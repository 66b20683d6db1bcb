import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";

/** Tells next-intl which catalogue a request reads; the language comes from the path alone. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  const catalogue = await import(`./messages/${locale}.json`);
  return { locale, messages: catalogue.default, timeZone: "UTC" };
});
