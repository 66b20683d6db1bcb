import { translationsOf } from "#lib/i18n/translations-of.ts";
import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 429 or 503, when more is asked than it can make. */
const { generateMetadata, StandInPage } = standInPage((locale) => {
  const t = translationsOf("busy", locale);
  return { title: t("title"), text: t("text") };
});

export { generateMetadata, StandInPage as default };
