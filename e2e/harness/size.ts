/**
 * How large a large case is: as given with `npm run soak`, a tenth of it otherwise.
 * @param full the size at which the case counts
 */
export function size(full: number): number {
  return process.env.GLASSPOST_FULL === "1" ? full : Math.ceil(full / 10);
}
