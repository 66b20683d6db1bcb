import type { IncomingMessage } from "node:http";
import { type BlockList, isIP } from "node:net";

/** Where the front door tells handlers whose request it is. Dropped when it comes from outside. */
export const CLIENT_ADDRESS_HEADER = "x-glasspost-client";

/** The client's address as the front door tells it; empty where none stands in front. */
export function addressOf(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) ?? "";
}

/**
 * The client's address: the socket's, or, behind trusted proxies, the nearest address in
 * X-Forwarded-For that none of them has.
 * @param trusted addresses and ranges of our own proxies
 */
export function clientAddress(request: IncomingMessage, trusted: BlockList): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  let address = plain(request.socket.remoteAddress ?? "");
  while (isTrusted(address, trusted) && forwarded.length > 0) {
    const next = plain(forwarded.pop()?.trim() ?? "");
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** IPv4 as IPv6 writes it (`::ffff:10.0.0.1`) is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? "ipv6" : "ipv4");
}

/**
 * What counts as one client: an IPv4 address, or the /64 network of an IPv6 address, of which one
 * household or machine has all addresses.
 */
export function clientOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
