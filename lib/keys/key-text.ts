import { hkdfSync, randomBytes } from "node:crypto";

const KEY_LENGTH = 32;
const ID_KEY_LENGTH = 16;

/**
 * What a key is made of. In bytes: the key that seals, and for one that is not the first of its
 * database the key of public ids, then the keys before it that still open what they sealed.
 */
export type KeyParts = { sealing: Buffer; idKey: Buffer; older: Buffer[] };

/** @throws RangeError for a number of bytes that no key has */
export function partsOfKey(key: Buffer): KeyParts {
  const sealing = key.subarray(0, KEY_LENGTH);
  if (key.length === KEY_LENGTH) return { sealing, idKey: firstIdKey(key), older: [] };
  const rest = key.subarray(KEY_LENGTH + ID_KEY_LENGTH);
  if (key.length < KEY_LENGTH + ID_KEY_LENGTH || rest.length % KEY_LENGTH !== 0) {
    throw new RangeError(`A key has 32 bytes, or 48 and those of older ones, not ${key.length}`);
  }
  const older = Array.from({ length: rest.length / KEY_LENGTH }, (_, nth) =>
    rest.subarray(nth * KEY_LENGTH, (nth + 1) * KEY_LENGTH),
  );
  return { sealing, idKey: key.subarray(KEY_LENGTH, KEY_LENGTH + ID_KEY_LENGTH), older };
}

/** The key of public ids, where a database has had no other key. */
function firstIdKey(key: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", "glasspost public id", ID_KEY_LENGTH));
}

/**
 * Reads a key as it is configured or lies in a file: base64 of 32 bytes, and for one that was not the
 * first a point and the key of public ids; then those before it, with commas or white space between.
 * @returns null for anything else, and where one of them makes other public ids than the first
 */
export function parseKey(text: string): Buffer | null {
  const keys = text
    .split(/[\s,]+/)
    .filter((each) => each !== "")
    .map(parseOne);
  const [first, ...older] = keys;
  if (!first || keys.includes(null)) return null;
  if (older.length === 0) return first;
  const { sealing, idKey } = partsOfKey(first);
  const olderParts = older.map((each) => partsOfKey(each!));
  if (!olderParts.every((each) => each.idKey.equals(idKey))) return null;
  return Buffer.concat([sealing, idKey, ...olderParts.map((each) => each.sealing)]);
}

function parseOne(text: string): Buffer | null {
  const [sealing = "", idKey, ...more] = text.split(".");
  const key = Buffer.from(sealing, "base64");
  if (key.length !== KEY_LENGTH || more.length > 0) return null;
  if (idKey === undefined) return key;
  const rest = Buffer.from(idKey, "base64");
  return rest.length === ID_KEY_LENGTH ? Buffer.concat([key, rest]) : null;
}

/** A key as `parseKey` reads it. */
export function formatKey(key: Buffer, separator: string): string {
  const { sealing, idKey, older } = partsOfKey(key);
  return [sealing, ...older]
    .map((each) => {
      const text = each.toString("base64");
      return firstIdKey(each).equals(idKey) ? text : `${text}.${idKey.toString("base64")}`;
    })
    .join(separator);
}

/** A new key before the others: it seals from now on, and public ids stay the same. */
export function renewKey(key: Buffer): Buffer {
  const { sealing, idKey, older } = partsOfKey(key);
  return Buffer.concat([randomBytes(KEY_LENGTH), idKey, sealing, ...older]);
}

/** The same key without those before it. */
export function forgetOlder(key: Buffer): Buffer {
  return key.length === KEY_LENGTH ? key : key.subarray(0, KEY_LENGTH + ID_KEY_LENGTH);
}
