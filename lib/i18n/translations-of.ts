import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import en from "#lib/i18n/messages/en.json" with { type: "json" };
import es from "#lib/i18n/messages/es.json" with { type: "json" };
import { oncePer } from "#lib/once-per.ts";

type Catalogue = typeof en;
type Part = NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>>;
type Translations<P extends Part> = ReturnType<typeof createTranslator<Catalogue, P>>;

const catalogues: Record<Locale, Catalogue> = { en, es };

/** A translator as all of them are, whatever keys they know. */
type Translator = (key: string, values?: object) => string;

/** Each made once: texts never change while the server runs, and reading them takes long. */
const translators = oncePer((locale: Locale) =>
  oncePer((namespace: Part) => {
    const translator = createTranslator({ locale, messages: catalogues[locale], namespace });
    return keepingPlain(translator as unknown as Translator);
  }),
);

/** A part of a language's catalogue. */
export function translationsOf<P extends Part>(namespace: P, locale: Locale): Translations<P> {
  return translators(locale)(namespace) as unknown as Translations<P>;
}

/** A text without values is always the same one. */
function keepingPlain(translator: Translator): Translator {
  const plain = oncePer((key: string) => translator(key));
  const translate: Translator = (key, values) => (values ? translator(key, values) : plain(key));
  return Object.assign(translate, translator);
}
