/**
 * Which finder found the codes of a message: one more with each change that finds other codes, services,
 * phrases, formats or personal data in the same text, so that `glasspost reindex` knows what to look at again.
 */
export const FINDER_VERSION = 4;
