"use client";

import "./globals.css";
import { errorTexts } from "#lib/i18n/error-texts.ts";
import { defaultLocale, localePath, locales } from "#lib/i18n/locales.ts";

/** What is left when the frame of the pages itself failed: the language is not known then, so each has a word. */
export default function GlobalError() {
  return (
    <html lang={defaultLocale}>
      <body>
        <title>{errorTexts[defaultLocale].title}</title>
        <main className="mx-auto grid max-w-xl gap-12 px-4 py-24 sm:px-6">
          {locales.map((locale) => (
            <section className="grid gap-4" key={locale} lang={locale}>
              <h1 className="font-semibold text-2xl tracking-tight">{errorTexts[locale].title}</h1>
              <p className="text-ink-soft">{errorTexts[locale].text}</p>
              <p>
                <a className="link" href={localePath(locale, "/")}>
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
