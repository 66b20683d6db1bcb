import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import type { Context } from "#lib/context.ts";
import { clientOf } from "#lib/edge/client-address.ts";

/** Half of a visitor's hash tells their network, half themselves. */
const NETWORK_BYTES = 8;

/**
 * Whom one household's or company's addresses have in common: the /24 of an IPv4 address, the /48 of
 * an IPv6 address.
 */
export function networkOf(address: string): string {
  const client = clientOf(address);
  if (isIP(address) === 6) return `${client.split(":").slice(0, 3).join(":")}::/48`;
  return client.replace(/\.\d+$/, ".0/24");
}

/**
 * What is kept of a visitor: a keyed hash of their network and their address that is another one on
 * the next UTC day, 16 bytes.
 */
export function visitorOf({ keyring, now }: Pick<Context, "keyring" | "now">, address: string) {
  const day = new Date(now()).toISOString().slice(0, 10);
  const part = (of: string) =>
    createHmac("sha256", keyring.publicIdKey)
      .update(`visitor\n${day}\n${of}`)
      .digest()
      .subarray(0, NETWORK_BYTES);
  return Buffer.concat([part(networkOf(address)), part(clientOf(address))]);
}

/** How many networks visitors came from. */
export function countNetworks(visitors: Uint8Array[]): number {
  return new Set(
    visitors.map((visitor) => Buffer.from(visitor.subarray(0, NETWORK_BYTES)).toString("hex")),
  ).size;
}
