/** Goes up whenever the finder finds something else in a message than before: codes, why, or the service. */
export const FINDER_VERSION = 1;
