/**
 * Next sends its own page for this along with every page unless there is one here. Readers see the
 * page `missing`, which the server answers in its place.
 */
export { default } from "../not-found.tsx";
