const INSIDE = /^\/(?:admin|account)(?:[/?]|$)/;

/**
 * Whether a value is the address of a page that admins or members see, without another site in front,
 * as a header can hold it.
 */
export function isConsolePath(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 2000) return false;
  // Browsers read a backslash as a slash, and walk up dots before they ask.
  if (!INSIDE.test(value) || !/^[!-[\]-~]+$/.test(value)) return false;
  return INSIDE.test(URL.parse(value, "http://local.invalid")?.pathname ?? "");
}
