/** The database does not answer, or can't take a write now: lost, locked, disk full, too many waiting. Retry later. */
export class DatabaseUnavailable extends Error {
  readonly code = "database-unavailable";
  constructor(options?: ErrorOptions) {
    super("The database does not answer at the moment", options);
  }
}

/** Tells whether another process held SQLite's write lock. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith("SQLITE_BUSY");
}

/**
 * Tells whether the disk, the server or the way to it, not the statement, is what failed.
 * Postgres's classes: 08 connection, 53 resources, 57 and 58 the server, 40 and 55P03 others' work,
 * 25P03 and 25006 a session that was ended or became a replica's; then what Node and `pg` say.
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === "database-unavailable" ||
    /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|NOMEM)/.test(code) ||
    /^(?:08|53|57|58|40)...$|^(?:55P03|25P03|25006|28...|3D000)$/.test(code) ||
    /^(?:ECONN|EPIPE|EHOST|ENET|ENOTFOUND|EAI_|ETIMEDOUT|ENOENT|EADDRNOTAVAIL|EMFILE)/.test(code) ||
    /^(?:Connection terminated|Query read timeout|timeout e|Cannot use a pool|Client (?:was closed|has encountered))/.test(
      messageOf(error),
    )
  );
}

/** Tells whether a server answers, but won't have us: user, password or database are wrong. */
export function isRefused(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return /^(?:28...|3D000)$/.test(codeOf(error)) || (cause !== undefined && isRefused(cause));
}

/** The driver's code, also where Drizzle put an error of its own around the driver's. */
export function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string") return code;
  return cause ? codeOf(cause) : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
