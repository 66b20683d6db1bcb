import { CommanderError } from "commander";
import { CliError } from "#lib/cli/cli-error.ts";
import { hidePasswords } from "#lib/cli/hide-password.ts";
import type { Problem } from "#lib/http/problem.ts";

/** How a failed command ends: what it prints on standard error, and its exit code. */
export type Failure = {
  /** 1 when the command failed, 2 when it was not understood. */
  exitCode: 1 | 2;
  /** The same with `--json`: `{"error": …}`. */
  error: { code: string; message: string; [detail: string]: unknown };
};

const DATABASE_SENTENCES: [RegExp, string][] = [
  [/^SQLITE_BUSY/, "Another process keeps the database locked; try again."],
  [/^SQLITE_FULL/, "The disk that holds the database is full."],
  [/^SQLITE_IOERR/, "The disk that holds the database is full, or can't be read and written."],
  [/^SQLITE_READONLY/, "The database can't be written: check who owns its file and folder."],
  [/^SQLITE_(NOTADB|CORRUPT)/, "The file that DATABASE_URL names is not a sound database."],
  [/^SQLITE_CANTOPEN/, "The file that DATABASE_URL names can't be opened."],
  [/^28/, "The server that DATABASE_URL names refuses the user or the password in it."],
  [/^3D000/, "The server that DATABASE_URL names has no such database: create it first."],
  [/^42501/, "The user in DATABASE_URL may not do this: it must own its database."],
  [/^53100/, "The disk of the server that DATABASE_URL names is full."],
  [/^53300/, "The server that DATABASE_URL names has no connection left for us."],
  [
    /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE|57P0[123])/,
    "The server that DATABASE_URL names does not answer.",
  ],
];

const WRONG_KEY =
  "The key is not the one that the database was sealed with: DATA_KEY, or the key file beside it.";

/**
 * Says in one sentence why a command failed.
 * @param error whatever was thrown; errors of lib are told apart by their code
 */
export function describeError(error: unknown): Failure {
  if (error instanceof CommanderError) return usage(error);
  if (error instanceof CliError) {
    return failure(error.code, error.message, error.detail);
  }
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === "problem") {
    const { kind, errors } = error as Problem;
    return failure(kind, String(message), errors.length > 0 ? { errors } : {});
  }
  const sentence = databaseSentence(error);
  if (sentence) return failure("database-unavailable", sentence);
  if (String(message).includes("unable to authenticate data")) return failure("key", WRONG_KEY);
  const [line] = String(message ?? error).split("\n", 1);
  return failure("internal", `Something went wrong: ${hidePasswords(line!)}`);
}

/** What is the matter with the database, by the driver's code, however deep it lies; null for nothing. */
function databaseSentence(error: unknown): string | null {
  for (let at = error; at; at = (at as { cause?: unknown }).cause) {
    const code = String((at as { code?: unknown }).code);
    const known = DATABASE_SENTENCES.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  const { code } = (error ?? {}) as { code?: unknown };
  return code === "database-unavailable"
    ? "The database does not answer at the moment; try again."
    : null;
}

function usage({ code, message }: CommanderError): Failure {
  const isBare = code === "commander.help";
  const sentence = isBare ? "Name a command." : message.replace(/^error: /, "");
  const [first = "", ...rest] = sentence.split("\n");
  const text = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
  return { exitCode: 2, error: { code: "usage", message: hidePasswords(text) } };
}

function failure(code: string, message: string, detail: Record<string, unknown> = {}): Failure {
  return { exitCode: 1, error: { code, message, ...detail } };
}
