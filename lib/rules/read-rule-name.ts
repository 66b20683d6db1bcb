import { Problem } from "#lib/http/problem.ts";
import { cleanName } from "#lib/names/clean-name.ts";

export const MAX_RULE_NAME = 80;

/** A rule's name on one line. @throws Problem invalid */
export function readRuleName(given: string): string {
  const name = cleanName(given);
  if (name !== "" && name.length <= MAX_RULE_NAME) return name;
  const detail = `must have 1 to ${MAX_RULE_NAME} characters`;
  throw new Problem("invalid", `A rule's name ${detail}.`, [{ pointer: "/name", detail }]);
}
