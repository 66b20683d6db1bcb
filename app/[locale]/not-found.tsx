import { getTranslations } from "next-intl/server";

/**
 * Next sends this along with every page, so it is short. Readers see the page `missing`, which the
 * server answers in its place.
 */
export default async function NotFoundPage() {
  const t = await getTranslations("missing");
  return <h1>{t("title")}</h1>;
}
