import { Problem } from "#lib/http/problem.ts";

/** A name as it is shown, and as it is looked up: no two accounts differ by case alone. */
export type AccountName = { name: string; key: string };

const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?$/i;
const EMAIL =
  /^[^\s@"(),:;<>[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const MAX_EMAIL = 254;

/**
 * Reads the name of an account to be.
 * @throws Problem invalid
 */
export function readAccountName(given: string): AccountName {
  const name = given.normalize("NFKC").trim();
  if (!NAME.test(name)) {
    const detail = "must be 1 to 40 of a-z, 0-9, dot, - and _, and begin and end with a-z or 0-9";
    throw new Problem("invalid", `A name ${detail}.`, [{ pointer: "/name", detail }]);
  }
  return { name, key: foldName(name) };
}

/** A name, whoever wrote it, in the one form that accounts are looked up by. */
export function foldName(given: string): string {
  return given.normalize("NFKC").trim().toLowerCase();
}

/**
 * Reads an e-mail address, folded; nothing for an empty one.
 * @throws Problem invalid
 */
export function readEmail(given: string | null | undefined): string | null {
  const email = foldName(given ?? "");
  if (email === "") return null;
  if (email.length > MAX_EMAIL || !EMAIL.test(email)) {
    const detail = "must be an e-mail address";
    throw new Problem("invalid", `The e-mail address ${detail}.`, [{ pointer: "/email", detail }]);
  }
  return email;
}
