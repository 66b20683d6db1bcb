import { useTranslations } from "next-intl";
import { type Locale, localePath } from "#lib/i18n/locales.ts";

const tips = ["text", "sender", "number", "phrase"] as const;

/** What may be searched for, with an example of each to follow. */
export function SearchTips({ locale }: { locale: Locale }) {
  const t = useTranslations("searchTips");
  return (
    <section aria-labelledby="tips" className="max-w-2xl">
      <h2 className="mb-3 font-semibold text-xl tracking-tight" id="tips">
        {t("title")}
      </h2>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
        {tips.map((tip) => (
          <div className="contents" key={tip}>
            <dt>
              <a
                className="pill font-mono"
                href={localePath(
                  locale,
                  `/search?${new URLSearchParams({ q: t(`${tip}.example`) })}`,
                )}
              >
                {t(`${tip}.example`)}
              </a>
            </dt>
            <dd className="self-center text-ink-soft">{t(`${tip}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
