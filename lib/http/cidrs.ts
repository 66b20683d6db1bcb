import { BlockList, isIP } from "node:net";

/**
 * Reads addresses and CIDR ranges with commas between them.
 * @returns null when one of them is none
 */
export function parseCidrs(text: string): BlockList | null {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.every(isCidr) ? blockListOf(parts) : null;
}

function isCidr(part: string): boolean {
  const [address = "", bits, ...rest] = part.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}

function blockListOf(parts: string[]): BlockList {
  const list = new BlockList();
  for (const part of parts) {
    const [address = "", bits] = part.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
