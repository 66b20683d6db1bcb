import type { Keyring } from "#lib/keys/keyring.ts";
import { openId, sealId } from "#lib/keys/sealed-id.ts";

/**
 * The public form of a message's id.
 * @returns `msg_` and 26 letters and digits
 */
export function publicId(keyring: Keyring, id: number): string {
  return sealId(keyring, "message", id);
}

/** @returns the row's id, or null for anything that `publicId` did not make */
export function idOfPublicId(keyring: Keyring, value: string): number | null {
  return openId(keyring, "message", value);
}
