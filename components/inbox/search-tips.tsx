import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";

const tips = ["text", "phrase", "sender", "number"] as const;

/** The search language by examples; its operators are the same in every language. */
const narrowing = [
  ["from", "from:TikTok"],
  ["country", "country:PR"],
  ["number", "number:17875550101"],
  ["service", "service:TikTok"],
  ["purpose", "purpose:sign-in"],
  ["has", "has:code"],
  ["after", "after:2026-11-01"],
  ["before", "before:2026-11-20"],
] as const;

/** What may be searched for, with an example of each to follow. */
export function SearchTips({ locale }: { locale: Locale }) {
  const t = translationsOf("searchTips", locale);
  return (
    <section aria-labelledby="tips" className="grid max-w-3xl gap-10">
      <div>
        <h2 className="mb-3 font-semibold text-xl tracking-tight" id="tips">
          {t("title")}
        </h2>
        <dl className="grid gap-4 sm:gap-3">
          {tips.map((tip) => (
            <Tip
              example={t(`${tip}.example`)}
              key={tip}
              locale={locale}
              meaning={t(`${tip}.meaning`)}
            />
          ))}
        </dl>
      </div>
      <Narrowing locale={locale} />
    </section>
  );
}

/** The same below what was found, folded. */
export function FoldedTips({ locale }: { locale: Locale }) {
  const t = translationsOf("searchTips", locale);
  return (
    <details className="disclosure mt-12 max-w-3xl">
      <summary className="link w-fit py-1 text-[0.9375rem]">{t("narrow")}</summary>
      <div className="mt-4">
        <Narrowing hasHeading={false} locale={locale} />
      </div>
    </details>
  );
}

function Narrowing({ locale, hasHeading = true }: { locale: Locale; hasHeading?: boolean }) {
  const t = translationsOf("searchTips", locale);
  return (
    <div>
      {hasHeading && <h2 className="mb-3 font-semibold text-xl tracking-tight">{t("narrow")}</h2>}
      <dl className="grid gap-4 sm:gap-3">
        {narrowing.map(([operator, example]) => (
          <Tip
            example={example}
            key={operator}
            locale={locale}
            meaning={t(`operator.${operator}`)}
          />
        ))}
      </dl>
      <p className="mt-5 max-w-2xl text-ink-soft">{t("rules")}</p>
    </div>
  );
}

function Tip({ example, meaning, locale }: { example: string; meaning: string; locale: Locale }) {
  const query = new URLSearchParams({ q: example });
  return (
    <div className="grid items-center gap-1 sm:grid-cols-[15rem_1fr]">
      <dt>
        <a className="pill font-mono" href={localePath(locale, `/search?${query}`)} rel="nofollow">
          {example}
        </a>
      </dt>
      <dd className="text-ink-soft">{meaning}</dd>
    </div>
  );
}
