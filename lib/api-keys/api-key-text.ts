import { hash, randomInt } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** How a key begins that says it is one: scanners of source code find it by this. */
const MARK = "gpk_";
const PREFIX_LENGTH = 8;
/** 62 to the 43rd is a little over 2 to the 256th. */
const SECRET_LENGTH = 43;

const KEY = /^gpk_[A-Za-z0-9]{51}$/;

/** A new key, and its beginning, by which its owner tells it from others. */
export function makeApiKey(): { key: string; prefix: string } {
  const prefix = MARK + randomText(PREFIX_LENGTH);
  return { key: prefix + randomText(SECRET_LENGTH), prefix };
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** Whether a text may be a key: what is not need not be looked for. */
export function isApiKeyText(text: string): boolean {
  return KEY.test(text);
}

/**
 * What a key is known by in the database. Nobody guesses 256 random bits, so that a hash that takes
 * its time, as for passwords, would only slow down every request.
 */
export function apiKeyHash(key: string): Buffer {
  return hash("sha256", key, "buffer");
}
