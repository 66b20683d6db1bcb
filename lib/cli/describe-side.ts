import { codeOf, isUnavailable } from "#db/errors.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { describeError } from "#lib/cli/describe-error.ts";

const SENTENCES: [RegExp, string][] = [
  [/^ENOENT$/, "There is no such file."],
  [/^SQLITE_BUSY/, "Another process works on it: stop the server, or wait for the other copy."],
  [/^SQLITE_(FULL|IOERR)/, "The disk is full, or can't be read and written."],
  [/^SQLITE_READONLY|^EACCES|^EPERM/, "It may not be written: check who owns its file and folder."],
  [/^SQLITE_(NOTADB|CORRUPT)/, "The file is not a sound database."],
  [/^(SQLITE_CANTOPEN|EISDIR|ENOTDIR)/, "The file can't be opened."],
  [/^28/, "The server refuses the user or the password."],
  [/^3D000$/, "The server has no such database: it must be made first."],
  [/^42501$/, "The server does not let this user do that."],
  [/^53100$/, "The server's disk is full."],
  [/^53300$/, "The server takes no more connections."],
];

/**
 * Says in one sentence why a database could not be used.
 * @param what the sentence begins with it: the end and its address, without a password
 */
export function sideError(what: string, error: unknown): CliError {
  const code = deepestCode(error);
  const known = SENTENCES.find(([pattern]) => pattern.test(code))?.[1];
  if (known) return new CliError("database-unavailable", `${what}: ${known}`);
  if (isUnavailable(error)) {
    return new CliError("database-unavailable", `${what}: The server does not answer.`);
  }
  const { message } = describeError(error).error;
  return new CliError("database", `${what}: ${message.replace(/^Something went wrong: /, "")}`);
}

/** What the driver said, under what was put around it. */
function deepestCode(error: unknown): string {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return (cause ? deepestCode(cause) : "") || codeOf(error);
}
