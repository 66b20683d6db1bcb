import { randomUUID } from "node:crypto";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import { Problem, problemAnswer } from "#lib/http/problem.ts";
import { log } from "#lib/log.ts";

/**
 * The answer to a request that failed: problems as they are, a database that does not answer as 503,
 * anything else as a fixed text with an id that the log knows.
 */
export function plainFailure(error: unknown): PlainAnswer {
  // By code, not by class: the server and Next's bundles have classes of their own.
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "problem") return problemAnswer(error as Problem);
  if (isDatabaseUnavailable(error)) {
    return problemAnswer(new Problem("unavailable", "The database does not answer; try again."));
  }
  const id = randomUUID();
  log().error({ err: error, id }, "a request failed");
  return problemAnswer(new Problem("internal", `Something went wrong on our side (${id}).`));
}
