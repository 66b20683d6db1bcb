import { scopes as knownScopes, type Scope } from "#lib/api/scopes.ts";
import { Problem } from "#lib/http/problem.ts";

const MAX_NAME = 60;

/** More than anybody reads: the most that an owner may allow a key in a day. */
export const MAX_DAILY_MESSAGES = 100_000_000;

/** Shows nothing, or makes a page or a terminal show something else. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What may be asked for, in the order in which it is kept. */
export const scopeNames = Object.keys(knownScopes) as Scope[];

/** Whether a word is a scope. */
export function isScope(word: string): word is Scope {
  return Object.hasOwn(knownScopes, word);
}

/**
 * Reads what its owner calls a key.
 * @throws Problem invalid
 */
export function readKeyName(given: string): string {
  const name = given.normalize("NFC").replaceAll(UNSAFE, "").trim();
  if (name !== "" && name.length <= MAX_NAME) return name;
  const detail = `must be 1 to ${MAX_NAME} characters`;
  throw new Problem("invalid", `A name ${detail}.`, [{ pointer: "/name", detail }]);
}

/**
 * Reads what a key is to be good for, each once.
 * @throws Problem invalid for none, or one that is not known
 */
export function readKeyScopes(given: readonly string[]): Scope[] {
  if (given.length > 0 && given.every(isScope)) {
    return scopeNames.filter((scope) => given.includes(scope));
  }
  const detail = `must be one or more of ${scopeNames.join(", ")}`;
  throw new Problem("invalid", `The scopes ${detail}.`, [{ pointer: "/scopes", detail }]);
}
