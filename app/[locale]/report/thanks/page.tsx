import { translationsOf } from "#lib/i18n/translations-of.ts";
import { standInPage } from "../../stand-in-page.tsx";

/** Where a report leads, whatever came of it. */
const { generateMetadata, StandInPage } = standInPage((locale) => {
  const t = translationsOf("report.thanks", locale);
  return { title: t("title"), text: t("text") };
});

export { generateMetadata, StandInPage as default };
