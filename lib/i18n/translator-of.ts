import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import en from "#lib/i18n/messages/en.json" with { type: "json" };
import es from "#lib/i18n/messages/es.json" with { type: "json" };

const catalogues: Record<Locale, typeof en> = { en, es };

/** Texts for what is no page, such as e-mails. */
export function translatorOf<Namespace extends keyof typeof en>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator({ locale, namespace, messages: catalogues[locale] });
}
