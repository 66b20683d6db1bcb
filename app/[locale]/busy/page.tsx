import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 429 or 503, when more is asked than it can make. */
const { generateMetadata, StandInPage } = standInPage("busy");

export { generateMetadata, StandInPage as default };
