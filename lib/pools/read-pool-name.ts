import { Problem } from "#lib/http/problem.ts";
import { cleanName } from "#lib/names/clean-name.ts";

const MAX_LENGTH = 60;

/**
 * A pool's name as it is kept.
 * @throws Problem invalid when it is empty or too long
 */
export function readPoolName(given: string): string {
  const name = cleanName(given);
  if (name.length > 0 && name.length <= MAX_LENGTH) return name;
  const detail = `must have 1 to ${MAX_LENGTH} characters`;
  throw new Problem("invalid", `A pool's name ${detail}.`, [{ pointer: "/pool", detail }]);
}
