import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import en from "#lib/i18n/messages/en.json" with { type: "json" };
import es from "#lib/i18n/messages/es.json" with { type: "json" };

type Catalogue = typeof en;
type Part = NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>>;
type Translations<P extends Part> = ReturnType<typeof createTranslator<Catalogue, P>>;

const catalogues: Record<Locale, Catalogue> = { en, es };

/** Each made once: texts never change while the server runs, and reading them and `Intl` take long. */
const made = new Map<string, unknown>();

/** A part of a language's catalogue. */
export function translationsOf<P extends Part>(namespace: P, locale: Locale): Translations<P> {
  const key = `${locale} ${namespace}`;
  const known = made.get(key) as Translations<P> | undefined;
  if (known) return known;
  const translations = createTranslator({ locale, messages: catalogues[locale], namespace });
  made.set(key, translations);
  return translations;
}
