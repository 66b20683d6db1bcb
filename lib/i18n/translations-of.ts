import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import en from "#lib/i18n/messages/en.json" with { type: "json" };
import es from "#lib/i18n/messages/es.json" with { type: "json" };

type Catalogue = typeof en;
type Part = NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>>;
type Translations<P extends Part> = ReturnType<typeof createTranslator<Catalogue, P>>;

const catalogues: Record<Locale, Catalogue> = { en, es };

/** Each made once: texts never change while the server runs, and reading them takes long. */
const made = new Map<string, unknown>();

/** A part of a language's catalogue. */
export function translationsOf<P extends Part>(namespace: P, locale: Locale): Translations<P> {
  const name = `${locale} ${namespace}`;
  const known = made.get(name) as Translations<P> | undefined;
  if (known) return known;
  const translator = createTranslator({ locale, messages: catalogues[locale], namespace });
  const translations = keepingPlain(translator as unknown as Translator);
  made.set(name, translations);
  return translations as unknown as Translations<P>;
}

/** A translator as all of them are, whatever keys they know. */
type Translator = (key: string, values?: object) => string;

/** A text without values is always the same one. */
function keepingPlain(translator: Translator): Translator {
  const plain = new Map<string, string>();
  const translate: Translator = (key, values) => {
    if (values) return translator(key, values);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const text = translator(key);
    plain.set(key, text);
    return text;
  };
  return Object.assign(translate, translator);
}
