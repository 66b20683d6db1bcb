/** Stands in for Node's `process` in the browser (`next.config.js`): libraries look at no more of it. */
export const env: Record<string, string | undefined> = {};
