import type { FieldError } from "#lib/http/problem.ts";
import type { PartMessage } from "#lib/ingest/is-part.ts";
import { type Prepared, type PreparedItem, rejected } from "#lib/ingest/prepare-message.ts";

/** Where bytes stand, there is how many they are. */
type Plain = Omit<Prepared, "format" | "probe" | "sealed" | "dedupe"> & {
  format: (Omit<NonNullable<Prepared["format"]>, "hash"> & { hash: number }) | null;
  probe: number | null;
  sealed: number;
  dedupe: number | null;
};

type PlainItem = Plain | PartMessage | { errors: FieldError[] };

/** Prepared messages on their way between threads: many small pieces of bytes would cost most of it. */
export type PackedPrepared = {
  items: PlainItem[];
  /** The bytes of all, one after the other. */
  bytes: Uint8Array<ArrayBuffer>;
};

/** Packs what `prepareMessages` made. */
export function packPrepared(prepared: PreparedItem[]): PackedPrepared {
  const parts: Buffer[] = [];
  const lengthOf = (bytes: Buffer) => {
    parts.push(bytes);
    return bytes.length;
  };
  const items = prepared.map((item): PlainItem => {
    if ("part" in item) return item;
    if ("status" in item) return { errors: item.status === "rejected" ? item.problem.errors : [] };
    const { format, probe, sealed, dedupe } = item;
    return {
      ...item,
      format: format && { ...format, hash: lengthOf(format.hash) },
      probe: probe && lengthOf(probe),
      sealed: lengthOf(sealed),
      dedupe: dedupe && lengthOf(dedupe),
    };
  });
  return { items, bytes: joined(parts) };
}

/** Bytes with memory of their own, which can be given away. */
function joined(parts: Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @returns what `packPrepared` packed */
export function unpackPrepared({ items, bytes }: PackedPrepared): PreparedItem[] {
  const { buffer } = bytes;
  let at = 0;
  const take = (length: number) => {
    const taken = Buffer.from(buffer, at, length);
    at += length;
    return taken;
  };
  return items.map((item): PreparedItem => {
    if ("part" in item) return item;
    if ("errors" in item) return rejected(item.errors);
    // In the order in which they were put.
    const { format, probe, sealed, dedupe } = item;
    return Object.assign(item, {
      format: format && Object.assign(format, { hash: take(format.hash) }),
      probe: probe === null ? null : take(probe),
      sealed: take(sealed),
      dedupe: dedupe === null ? null : take(dedupe),
    });
  });
}
