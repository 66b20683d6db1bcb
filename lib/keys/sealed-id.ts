import { type Cipheriv, createCipheriv, createDecipheriv, type KeyObject } from "node:crypto";
import type { Keyring } from "#lib/keys/keyring.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const SHAPE = /^[a-z2-7]{26}$/;

/** What is named by sealed ids, with how they begin; the mark keeps one kind from passing for another. */
const kinds = {
  message: { prefix: "msg_", mark: 0n },
  lease: { prefix: "lse_", mark: 1n },
} as const;

export type SealedKind = keyof typeof kinds;

/**
 * The public form of a row's id: unguessable, and needs no index of its own.
 * @returns the kind's prefix and one AES block over the id in base32 (RFC 4648, lower case, no padding)
 */
export function sealId({ publicIdKey }: Keyring, kind: SealedKind, id: number): string {
  const { prefix, mark } = kinds[kind];
  const block = Buffer.alloc(16);
  block.writeBigUInt64BE(mark);
  block.writeBigUInt64BE(BigInt(id), 8);
  return prefix + toBase32(cipherOf(publicIdKey).update(block));
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

/** @returns the row's id, or null for anything that `sealId` did not make of this kind */
export function openId(keyring: Keyring, kind: SealedKind, value: string): number | null {
  const { prefix } = kinds[kind];
  const sealed = value.slice(prefix.length);
  if (!value.startsWith(prefix) || !SHAPE.test(sealed)) return null;
  const decipher = createDecipheriv("aes-128-ecb", keyring.publicIdKey, null).setAutoPadding(false);
  const id = Number(decipher.update(fromBase32(sealed)).readBigUInt64BE(8));
  // The last letter holds two spare bits: only the one spelling that we make is an id.
  return Number.isSafeInteger(id) && sealId(keyring, kind, id) === value ? id : null;
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
