/** Whether a value is the address of a page that admins or members see, without another site in front. */
export function isConsolePath(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 2000) return false;
  if (!/^\/(?:admin|account)(?:[/?]|$)/.test(value)) return false;
  // Browsers drop tabs and line ends, and read a backslash as a slash.
  return (
    !/[\s\\]|^\/\//.test(value) &&
    URL.parse(value, "http://local.invalid")?.host === "local.invalid"
  );
}
