import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";

/** The one place for advertising: labelled, apart from the messages, in a frame without rights. Its height is kept. */
export function AdSlot({ locale }: { locale: Locale }) {
  const t = translationsOf("advertisement", locale);
  const { advertisement } = site();
  if (advertisement === null) return null;
  return (
    <aside aria-label={t("label")} className="mt-10">
      <p className="mb-1 text-fine text-ink-faint">{t("label")}</p>
      <iframe
        className="block w-full rounded-card border border-line bg-sunken"
        height={advertisement.height}
        loading="lazy"
        referrerPolicy="no-referrer"
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        src={advertisement.url}
        title={t("label")}
      />
    </aside>
  );
}
