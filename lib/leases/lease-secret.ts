import { hash, randomBytes } from "node:crypto";

const SHAPE = /^gpl_[A-Za-z0-9_-]{43}$/;

/** Makes a lease's own secret: 256 random bits, of which a hash is kept. */
export function drawLeaseSecret(): { secret: string; hash: Buffer } {
  const secret = `gpl_${randomBytes(32).toString("base64url")}`;
  return { secret, hash: hashOf(secret) };
}

/** Whether something looks like the secret of a lease. */
export function isLeaseSecret(given: string): boolean {
  return SHAPE.test(given);
}

/** What is kept of a secret; null for what is none. */
export function hashOfLeaseSecret(secret: string): Buffer | null {
  return isLeaseSecret(secret) ? hashOf(secret) : null;
}

function hashOf(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}
