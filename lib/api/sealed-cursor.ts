import { createCipheriv, createDecipheriv, hash } from "node:crypto";
import type { Keyring } from "#lib/keys/keyring.ts";

/** Where a list goes on: behind a row's id, after so many messages were given. */
export type Place = { id: number; depth: number };

const SHAPE = /^cur_[\w-]{22}$/;
const MAX_DEPTH = 0xffff;

/**
 * Seals a place in a list: nobody makes a cursor that we did not give, and none is good in another list.
 * @param list tells the list from every other one, with all that it is narrowed to
 * @returns `cur_` and one AES block in base64url
 */
export function sealCursor({ publicIdKey }: Keyring, list: string, place: Place): string {
  const block = Buffer.alloc(16);
  markOf(list).copy(block);
  block.writeUIntBE(place.id, 8, 6);
  block.writeUInt16BE(Math.min(place.depth, MAX_DEPTH), 14);
  const cipher = createCipheriv("aes-128-ecb", publicIdKey, null).setAutoPadding(false);
  return `cur_${cipher.update(block).toString("base64url")}`;
}

/** @returns null for anything that `sealCursor` did not make for this list */
export function openCursor({ publicIdKey }: Keyring, list: string, value: string): Place | null {
  if (!SHAPE.test(value)) return null;
  const sealed = Buffer.from(value.slice(4), "base64url");
  // The last letter holds spare bits: only the one spelling that we make is a cursor.
  if (sealed.toString("base64url") !== value.slice(4)) return null;
  const decipher = createDecipheriv("aes-128-ecb", publicIdKey, null).setAutoPadding(false);
  const block = decipher.update(sealed);
  if (!block.subarray(0, 8).equals(markOf(list))) return null;
  return { id: block.readUIntBE(8, 6), depth: block.readUInt16BE(14) };
}

/** Half of the block. A message's public id has zeros there, so neither passes for the other. */
function markOf(list: string): Buffer {
  return hash("sha256", `cursor\n${list}`, "buffer").subarray(0, 8);
}
