/** The database can't take a write now: locked by another process, disk full, too many waiting. Retry later. */
export class DatabaseUnavailable extends Error {
  readonly code = "database-unavailable";
  constructor(options?: ErrorOptions) {
    super("The database can't take a write at the moment", options);
  }
}

/** Tells whether another process held the write lock. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith("SQLITE_BUSY");
}

/** Tells whether the disk, not the statement, is what failed. */
export function isStorageFailure(error: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|NOMEM)/.test(codeOf(error));
}

/** The driver's code, also where Drizzle put an error of its own around the driver's. */
function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string") return code;
  return cause ? codeOf(cause) : "";
}
