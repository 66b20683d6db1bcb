import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { formatKey, parseKey, partsOfKey } from "#lib/keys/key-text.ts";

/** Seals and opens what must not lie readable in the database, and holds the key of public ids. */
export type Keyring = {
  /** What `seal` seals with, for another thread (`sealerOf`). */
  sealingKey: KeyObject;
  /** Names the key, so that what it sealed can be found when keys change. */
  keyId: string;
  /** AES-256-GCM: nonce (12 bytes), tag (16 bytes), ciphertext. `context` must be the same when opened. */
  seal(plain: string, context: string): Buffer;
  /** @throws when the bytes were changed, or sealed by another key or for another context */
  open(sealed: Uint8Array, context: string): string;
  /**
   * Seals anew what one of the older keys sealed.
   * @returns null for what the key itself has sealed
   * @throws when none of them opens it
   */
  reseal(sealed: Uint8Array, context: string): Buffer | null;
  /** 16 bytes for the one AES block of a public id. */
  publicIdKey: KeyObject;
  /** What sessions' tokens are encrypted with, in hexadecimal. */
  sessionSecret: string;
};

/** Makes a keyring from a key, and those before it that it holds (`key-text.ts`). */
export function keyringOf(key: Buffer): Keyring {
  const { sealing, idKey, older } = partsOfKey(key);
  const bytes = derive(sealing, "glasspost seal", 32);
  // Node reads raw bytes anew for every cipher, which costs more than the cipher.
  const own = createSecretKey(bytes);
  const others = older.map((each) => createSecretKey(derive(each, "glasspost seal", 32)));
  const seal = sealerOf(own);
  return {
    sealingKey: own,
    keyId: createHash("sha256").update(bytes).digest("hex").slice(0, 8),
    publicIdKey: createSecretKey(idKey),
    sessionSecret: derive(sealing, "glasspost sessions", 32).toString("hex"),
    seal,
    open: (sealed, context) => openedByAny([own, ...others], sealed, context),
    reseal(sealed, context) {
      try {
        openedBy(own, sealed, context);
        return null;
      } catch {
        return seal(openedByAny(others, sealed, context), context);
      }
    },
  };
}

/** What seals with a key as its keyring does, and can do nothing else. */
export function sealerOf(key: KeyObject): Keyring["seal"] {
  return (plain, context) => sealedBy(key, plain, context);
}

function sealedBy(key: KeyObject, plain: string, context: string): Buffer {
  const nonce = drawNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  const body = cipher.update(plain, "utf8");
  const rest = cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body, rest]);
}

function openedBy(key: KeyObject, sealed: Uint8Array, context: string): string {
  const bytes = Buffer.from(sealed);
  const nonce = bytes.subarray(0, NONCE_LENGTH);
  // Without it a shortened tag would do.
  const options = { authTagLength: 16 };
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, options)
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
}

/** The tag tells which key it was: not every table says so, and trying costs microseconds. */
function openedByAny(keys: readonly KeyObject[], sealed: Uint8Array, context: string): string {
  let failure: unknown = new Error("No other key is there to open it with.");
  for (const key of keys) {
    try {
      return openedBy(key, sealed, context);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * Reads the key from configuration, or from a file that is made on first use with mode 0600.
 * @param configured DATA_KEY, or empty
 * @param file where a made key lies
 * @throws when the file can't be read or written, or holds no key
 */
export function loadKeyring(configured: string, file: string): Keyring {
  if (configured) return keyringOf(parseKey(configured)!);
  writeKeyFile(file, randomBytes(32));
  return keyringOf(readKeyFile(file)!);
}

/**
 * Reads a key's file.
 * @returns the key with those before it; null when there is no such file
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
  const key = parseKey(text);
  if (!key) throw new Error(`${file} does not hold a key of 32 bytes in base64`);
  return key;
}

/**
 * Writes a key to a file of mode 0600 when there is none. Whoever comes first makes it, whole: a
 * link never replaces and never shows half a key.
 */
export function writeKeyFile(file: string, key: Buffer): void {
  if (existsSync(file)) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${formatKey(key, "\n")}\n`, { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

/** Puts another key in the place of the one in a file, whole. */
export function replaceKeyFile(file: string, key: Buffer): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${formatKey(key, "\n")}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
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
