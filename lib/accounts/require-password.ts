import { randomInt } from "node:crypto";
import { foldName } from "#lib/accounts/account-name.ts";
import { getEnv } from "#lib/env.ts";
import { Problem } from "#lib/http/problem.ts";

const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

/** What people take who are asked for twelve characters or more: the commonest words, and the ways to lengthen them. */
const COMMON = [
  "password",
  "passwort",
  "contrasena",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "admin",
  "changeme",
  "trustno",
  "football",
  "sunshine",
  "princess",
  "superman",
  "monkey",
  "dragon",
  "secret",
  "abcdefghijklmnopqrstuvwxyz",
  "zxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "012345678901234567890",
];

/**
 * Makes sure that a password is worth having.
 * @param names what anybody would try first: the account's name, its e-mail address
 * @throws Problem invalid
 */
export function requirePassword(password: string, names: (string | null)[]): void {
  const length = [...password].length;
  if (length < MIN_PASSWORD || length > MAX_PASSWORD) {
    throw weak(`must have ${MIN_PASSWORD} to ${MAX_PASSWORD} characters`);
  }
  const folded = foldName(password);
  const known = [...names, getEnv().SITE_NAME].filter((name) => name !== null);
  if (known.some((name) => isMostly(folded, foldName(name)))) {
    throw weak("must not be made of the account's or the site's name");
  }
  if (new Set(folded).size < 5 || COMMON.some((word) => isMostly(folded, word))) {
    throw weak("must not be one of those that everybody tries first");
  }
}

const LEFT_OVER = 5;

/** Whether there is little in a password beside a word, however often that stands in it. */
function isMostly(folded: string, word: string): boolean {
  if (word.length < 3) return folded === word;
  if (word.includes(folded)) return true;
  return folded.includes(word) && folded.replaceAll(word, "").length < LEFT_OVER;
}

const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

/** A password that nobody guesses and anybody can copy: 20 of 32 characters, 100 bits. */
export function makePassword(): string {
  const groups = Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""),
  );
  return groups.join("-");
}

function weak(detail: string): Problem {
  return new Problem("invalid", `The password ${detail}.`, [{ pointer: "/password", detail }]);
}
