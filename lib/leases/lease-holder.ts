import { createHmac } from "node:crypto";
import type { Keyring } from "#lib/keys/keyring.ts";

/** Whose a lease is: a project's, by one of its keys, or a caller's without a key. */
export type LeaseHolder = { projectId: number; apiKeyId: number } | { client: Buffer };

/** What is kept of a caller without a key: a keyed hash of the address, 16 bytes. */
export function holderOfClient({ publicIdKey }: Keyring, client: string): LeaseHolder {
  const mac = createHmac("sha256", publicIdKey).update(`lease\n${client}`).digest();
  return { client: mac.subarray(0, 16) };
}
