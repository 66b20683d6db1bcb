import { translationsOf } from "#lib/i18n/translations-of.ts";
import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 404, for what there is not. */
const { generateMetadata, StandInPage } = standInPage((locale) => {
  const t = translationsOf("missing", locale);
  return { title: t("title"), text: t("text") };
});

export { generateMetadata, StandInPage as default };
