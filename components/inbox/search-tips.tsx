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
      <dl className="grid gap-4 sm:gap-3">
        {tips.map((tip) => (
          <div className="grid items-center gap-1 sm:grid-cols-[15rem_1fr]" key={tip}>
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
            <dd className="text-ink-soft">{t(`${tip}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
