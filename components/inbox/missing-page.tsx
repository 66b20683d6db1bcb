import { useTranslations } from "next-intl";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { WaysOn } from "#components/ui/ways-on.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** What stands at an address that has no page. */
export function MissingPage({ locale }: { locale: Locale }) {
  const t = useTranslations("missing");
  return (
    <PageShell locale={locale} path="/">
      <PageHeading lead={t("text")} title={t("title")}>
        <WaysOn locale={locale} />
      </PageHeading>
    </PageShell>
  );
}
