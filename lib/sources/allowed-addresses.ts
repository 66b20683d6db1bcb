import { BlockList, isIP } from "node:net";
import { LRUCache } from "lru-cache";
import { parseCidrs } from "#lib/http/cidrs.ts";

const MAX_LISTS = 1000;
const lists = new LRUCache<string, BlockList>({ max: MAX_LISTS });

/**
 * Tells whether a source's requests may come from an address.
 * @param ranges CIDR ranges with commas between them; null for any address
 */
export function isAllowedAddress(ranges: string | null, address: string): boolean {
  if (ranges === null) return true;
  const family = isIP(address);
  if (family === 0) return false;
  let list = lists.get(ranges);
  if (!list) {
    list = parseCidrs(ranges) ?? new BlockList();
    lists.set(ranges, list);
  }
  return list.check(address, family === 6 ? "ipv6" : "ipv4");
}
