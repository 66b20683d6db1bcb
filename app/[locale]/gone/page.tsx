import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 410, for a number that is retired. */
const { generateMetadata, StandInPage } = standInPage("gone", "numbers");

export { generateMetadata, StandInPage as default };
