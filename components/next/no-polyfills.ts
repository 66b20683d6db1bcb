/*
 * Stands in for Next's polyfills in the browser (`next.config.js`): of `trimStart`, `flat`,
 * `fromEntries`, `URL.canParse` and the like, which all browsers that Next supports have by now.
 */
export {};
