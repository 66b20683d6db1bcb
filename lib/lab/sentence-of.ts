import { createTranslator } from "use-intl/core";
import { defaultLocale, type Locale } from "#lib/i18n/locales.ts";
import en from "#lib/i18n/messages/en.json" with { type: "json" };
import es from "#lib/i18n/messages/es.json" with { type: "json" };
import type { Finding } from "./findings.ts";

const catalogues: Record<Locale, typeof en> = { en, es };

/** Puts a finding into a sentence of a language: that of the catalogue, with the finding's own words in it. */
export function sentenceOf({ kind, params }: Finding, locale: Locale = defaultLocale): string {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "finding" });
  return t(`${kind}`, params as never);
}
