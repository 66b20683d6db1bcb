/**
 * Cuts an instant to its second: no page shows more, and pages carry many instants.
 * @param instant ISO 8601
 */
export function wholeSecond(instant: string): string {
  return instant.replace(/\.\d+/, "");
}
