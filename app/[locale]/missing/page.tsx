import { standInPage } from "../stand-in-page.tsx";

/** What the server answers, with status 404, for what there is not. */
const { generateMetadata, StandInPage } = standInPage("missing");

export { generateMetadata, StandInPage as default };
