import { defaultLocale, type Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { Finding } from "./findings.ts";

/** Puts a finding into a sentence of a language: that of the catalogue, with the finding's own words in it. */
export function sentenceOf({ kind, params }: Finding, locale: Locale = defaultLocale): string {
  const t = translationsOf("finding", locale);
  return t(`${kind}`, params as never);
}
