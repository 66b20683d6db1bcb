import { hkdfSync } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Context } from "#lib/context.ts";

const PERIOD_S = 30;
/** One step to either side, for clocks that are not quite right. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/** What every authenticator app understands: SHA-1, 6 digits, 30 seconds. */
function totpOf(secret: Secret, names?: { issuer: string; label: string }): TOTP {
  return new TOTP({ secret, algorithm: "SHA1", digits: 6, period: PERIOD_S, ...names });
}

/**
 * Which time step a code is of, among those of now that were not used.
 * @param base32 the secret
 * @param usedStep the last step whose code was used; null for none
 * @returns null for a code that is wrong, or good no more
 */
export function totpStepOf(
  { now }: Context,
  base32: string,
  code: string,
  usedStep: number | null,
): number | null {
  const timestamp = now();
  const totp = totpOf(Secret.fromBase32(base32));
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp.validate({ token, timestamp, window: WINDOW });
  if (delta === null) return null;
  const step = TOTP.counter({ period: PERIOD_S, timestamp }) + delta;
  return usedStep !== null && step <= usedStep ? null : step;
}

/** The code of now, for what tests a sign-in. */
export function totpCodeAt(base32: string, timestamp: number): string {
  return totpOf(Secret.fromBase32(base32)).generate({ timestamp });
}

/** The address that an authenticator app reads from a QR code. */
export function totpAddress(base32: string, issuer: string, label: string): string {
  return totpOf(Secret.fromBase32(base32), { issuer, label }).toString();
}

/** Seals a second factor for its row. */
export function sealTotp({ keyring }: Context, base32: string): Buffer {
  return keyring.seal(base32, "totp");
}

/** @throws when it was sealed by another key */
export function openTotp({ keyring }: Context, sealed: Uint8Array): string {
  return keyring.open(sealed, "totp");
}

/**
 * The second factor that a session may set up: the same each time it is shown, so that a page that
 * comes again after a mistyped code fits what the app has read; another one once it was used.
 */
export function proposedTotp(
  { keyring }: Context,
  about: { accountId: number; sessionId: number; usedStep: number | null },
): string {
  const { accountId, sessionId, usedStep } = about;
  const info = `glasspost totp ${accountId} ${sessionId} ${usedStep ?? "-"}`;
  const bytes = hkdfSync("sha256", keyring.sessionSecret, "", info, SECRET_BYTES);
  return new Secret({ buffer: bytes }).base32;
}
