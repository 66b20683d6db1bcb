import { getTranslations } from "next-intl/server";
import { standInPage } from "../../stand-in-page.tsx";

/** Where a report leads, whatever came of it. */
const { generateMetadata, StandInPage } = standInPage(async () => {
  const t = await getTranslations("report.thanks");
  return { title: t("title"), text: t("text") };
});

export { generateMetadata, StandInPage as default };
