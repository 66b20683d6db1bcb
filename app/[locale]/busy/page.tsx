import { getTranslations } from "next-intl/server";
import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 429 or 503, when more is asked than it can make. */
const { generateMetadata, StandInPage } = standInPage(async () => {
  const t = await getTranslations("busy");
  return { title: t("title"), text: t("text") };
});

export { generateMetadata, StandInPage as default };
