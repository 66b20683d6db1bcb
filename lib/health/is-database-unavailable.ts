/**
 * Tells whether something failed because the database does not answer, not by a mistake of ours.
 * By code, not by class: the server and Next's bundles have classes of their own, and others may
 * stand around the error.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code === "database-unavailable" || (cause !== undefined && isDatabaseUnavailable(cause));
}
