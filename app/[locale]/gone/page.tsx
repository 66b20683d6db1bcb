import { getTranslations } from "next-intl/server";
import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 410, for a number that is retired. */
const { generateMetadata, StandInPage } = standInPage(async () => {
  const t = await getTranslations("gone");
  return { title: t("title"), text: t("text") };
}, "numbers");

export { generateMetadata, StandInPage as default };
