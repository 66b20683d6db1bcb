import { getLocale, getTranslations } from "next-intl/server";
import { WaysOn } from "#components/ui/ways-on.tsx";

/**
 * Next sends this along with every page, so it is short. Readers see the page `missing`, which the
 * server answers in its place.
 */
export default async function NotFoundPage() {
  const locale = await getLocale();
  const t = await getTranslations("missing");
  return (
    <main className="mx-auto grid max-w-xl gap-5 px-4 py-24">
      <h1 className="font-semibold text-3xl">{t("title")}</h1>
      <WaysOn locale={locale} />
    </main>
  );
}
