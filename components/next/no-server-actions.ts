/*
 * Stands in for what runs Next's server actions in the browser (`next.config.js`): there are none,
 * forms post to addresses of ours.
 */
export function serverActionReducer(): never {
  throw new Error("This site has no server actions.");
}
