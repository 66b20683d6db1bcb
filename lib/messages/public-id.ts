import { type Cipheriv, createCipheriv, createDecipheriv, type KeyObject } from "node:crypto";
import type { Keyring } from "#lib/keys/keyring.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const SHAPE = /^msg_[a-z2-7]{26}$/;

/**
 * The public form of a message id: unguessable, and needs no index of its own.
 * @param id the row's id
 * @returns `msg_` and one AES block over the id in base32 (RFC 4648, lower case, no padding)
 */
export function publicId({ publicIdKey }: Keyring, id: number): string {
  const block = Buffer.alloc(16);
  block.writeBigUInt64BE(BigInt(id), 8);
  return `msg_${toBase32(cipherOf(publicIdKey).update(block))}`;
}

const ciphers = new WeakMap<KeyObject, Cipheriv>();

/** Without padding and chaining a cipher keeps nothing of a block: one serves for all of a key's. */
function cipherOf(key: KeyObject): Cipheriv {
  let cipher = ciphers.get(key);
  if (!cipher) {
    cipher = createCipheriv("aes-128-ecb", key, null).setAutoPadding(false);
    ciphers.set(key, cipher);
  }
  return cipher;
}

/** @returns the row's id, or null for anything that `publicId` did not make */
export function idOfPublicId(keyring: Keyring, value: string): number | null {
  if (!SHAPE.test(value)) return null;
  const decipher = createDecipheriv("aes-128-ecb", keyring.publicIdKey, null).setAutoPadding(false);
  const id = Number(decipher.update(fromBase32(value.slice(4))).readBigUInt64BE(8));
  // The last letter holds two spare bits: only the one spelling that we make is an id.
  return Number.isSafeInteger(id) && publicId(keyring, id) === value ? id : null;
}

function toBase32(bytes: Buffer): string {
  let bits = 0;
  let held = 0;
  let out = "";
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? out + ALPHABET[(held << (5 - bits)) & 31] : out;
}

function fromBase32(text: string): Buffer {
  const bytes = Buffer.alloc(16);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    held = (held << 5) | ALPHABET.indexOf(letter);
    bits += 5;
    if (bits >= 8 && at < 16) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
