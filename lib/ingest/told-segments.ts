const MAX_SEGMENTS = 255;

/**
 * How many SMS a message took, as its provider tells it.
 * @param told a number, or one in digits; anything else tells nothing
 */
export function toldSegments(told: unknown): { segments?: number } {
  const segments = typeof told === "string" && /^\d{1,3}$/.test(told) ? Number(told) : told;
  const isCount = typeof segments === "number" && Number.isInteger(segments);
  return isCount && segments >= 1 && segments <= MAX_SEGMENTS ? { segments } : {};
}
