"use client";

import { useParams } from "next/navigation";
import { errorTexts } from "#lib/i18n/error-texts.ts";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locales.ts";

/** What stands in the place of a page that failed. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const { locale: segment } = useParams<{ locale: string }>();
  const locale = isLocale(segment) ? segment : defaultLocale;
  const texts = errorTexts[locale];
  return (
    <main className="mx-auto grid max-w-xl gap-5 px-4 py-24 sm:px-6">
      <title>{texts.title}</title>
      <h1 className="font-semibold text-3xl leading-tight tracking-tight">{texts.title}</h1>
      <p className="text-ink-soft text-lg leading-7">{texts.text}</p>
      <p className="flex flex-wrap gap-3">
        <button className="button" onClick={retry} type="button">
          {texts.retry}
        </button>
        <a className="button button-quiet" href={localePath(locale, "/")}>
          {texts.home}
        </a>
      </p>
    </main>
  );
}
