import { getTranslations } from "next-intl/server";
import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 404, for what there is not. */
const { generateMetadata, StandInPage } = standInPage(async () => {
  const t = await getTranslations("missing");
  return { title: t("title"), text: t("text") };
});

export { generateMetadata, StandInPage as default };
