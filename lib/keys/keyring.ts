import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Seals and opens what must not lie readable in the database, and holds the key of public ids. */
export type Keyring = {
  /** Names the key, so that what it sealed can be found when keys change. */
  keyId: string;
  /** AES-256-GCM: nonce (12 bytes), tag (16 bytes), ciphertext. `context` must be the same when opened. */
  seal(plain: string, context: string): Buffer;
  /** @throws when the bytes were changed, or sealed by another key or for another context */
  open(sealed: Uint8Array, context: string): string;
  /** 16 bytes for the one AES block of a public id. */
  publicIdKey: KeyObject;
  /** What sessions' tokens are encrypted with, in hexadecimal. */
  sessionSecret: string;
};

/** Makes a keyring from 32 bytes of key. */
export function keyringOf(key: Buffer): Keyring {
  const bytes = derive(key, "glasspost seal", 32);
  // Node reads raw bytes anew for every cipher, which costs more than the cipher.
  const sealing = createSecretKey(bytes);
  return {
    keyId: createHash("sha256").update(bytes).digest("hex").slice(0, 8),
    publicIdKey: createSecretKey(derive(key, "glasspost public id", 16)),
    sessionSecret: derive(key, "glasspost sessions", 32).toString("hex"),
    seal(plain, context) {
      const nonce = drawNonce();
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(context));
      const body = cipher.update(plain, "utf8");
      const rest = cipher.final();
      return Buffer.concat([nonce, cipher.getAuthTag(), body, rest]);
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed);
      const nonce = bytes.subarray(0, NONCE_LENGTH);
      // Without it a shortened tag would do.
      const options = { authTagLength: 16 };
      const decipher = createDecipheriv("aes-256-gcm", sealing, nonce, options)
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(12, 28));
      return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
    },
  };
}

/**
 * Reads the key from configuration, or from a file that is made on first use with mode 0600.
 * @param configured 32 bytes in base64, or empty
 * @param file where a made key lies
 * @throws when the file can't be read or written, or holds no key
 */
export function loadKeyring(configured: string, file: string): Keyring {
  if (configured) return keyringOf(Buffer.from(configured, "base64"));
  writeKeyFile(file, randomBytes(32));
  return keyringOf(readKeyFile(file)!);
}

/**
 * Reads a key's file.
 * @returns 32 bytes; null when there is no such file
 * @throws when it can't be read, or holds no key
 */
export function readKeyFile(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes in base64`);
  return key;
}

/**
 * Writes a key to a file of mode 0600 when there is none. Whoever comes first makes it, whole: a
 * link never replaces and never shows half a key.
 */
export function writeKeyFile(file: string, key: Buffer): void {
  if (existsSync(file)) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${key.toString("base64")}\n`, { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

const NONCE_LENGTH = 12;
const NONCES_AT_ONCE = 256;
let drawn = Buffer.alloc(0);

/** Random bytes for one sealing; the system is asked for many at once, which costs no more than for one. */
function drawNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(NONCE_LENGTH * NONCES_AT_ONCE);
  const nonce = drawn.subarray(0, NONCE_LENGTH);
  drawn = drawn.subarray(NONCE_LENGTH);
  return nonce;
}

function derive(key: Buffer, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", purpose, bytes));
}
