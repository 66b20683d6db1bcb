import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import en from "#lib/i18n/messages/en.json" with { type: "json" };
import es from "#lib/i18n/messages/es.json" with { type: "json" };

const catalogues: Record<Locale, typeof en> = { en, es };

/** A part of a language's catalogue, for what is made outside of Next. */
export function translationsOf<Part extends NamespaceKeys<typeof en, NestedKeyOf<typeof en>>>(
  namespace: Part,
  locale: Locale,
) {
  return createTranslator({ locale, messages: catalogues[locale], namespace });
}
