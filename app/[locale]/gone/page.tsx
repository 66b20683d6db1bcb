import { translationsOf } from "#lib/i18n/translations-of.ts";
import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 410, for a number that is retired. */
const { generateMetadata, StandInPage } = standInPage((locale) => {
  const t = translationsOf("gone", locale);
  return { title: t("title"), text: t("text") };
}, "numbers");

export { generateMetadata, StandInPage as default };
