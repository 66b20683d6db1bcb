/** The languages of the site; the first has no prefix in addresses. */
export const locales = ["en", "es"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

/** The name of each language in itself. */
export const languageNames: Record<Locale, string> = { en: "English", es: "Español" };

/** Tells whether a path segment names a language of the site. */
export function isLocale(value: string | undefined): value is Locale {
  return locales.includes(value as Locale);
}

/**
 * The address of a page in a language.
 * @param path an address without language, starting with `/`
 * @returns the same for English, with the language in front for others
 */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
