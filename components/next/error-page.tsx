"use client";

import { errorTexts } from "#lib/i18n/error-texts.ts";
import { defaultLocale, localePath, locales } from "#lib/i18n/locales.ts";

/**
 * What is left when a page failed in the browser: the language is not known then, so each has a word.
 * Stands in for Next's own in the browser as well (`next.config.js`).
 */
export default function ErrorPage() {
  return (
    <html lang={defaultLocale}>
      <body>
        <title>{errorTexts[defaultLocale].title}</title>
        <main className="mx-auto grid max-w-xl gap-12 px-4 py-24 sm:px-6">
          {locales.map((locale) => (
            <section className="grid gap-4" key={locale} lang={locale}>
              <h1 className="font-semibold text-2xl tracking-tight">{errorTexts[locale].title}</h1>
              <p className="text-ink-soft">{errorTexts[locale].text}</p>
              <p className="flex flex-wrap gap-3">
                <a className="button" href="?">
                  {errorTexts[locale].retry}
                </a>
                <a className="button button-quiet" href={localePath(locale, "/")}>
                  {errorTexts[locale].home}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
