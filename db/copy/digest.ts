import { createHash, type Hash } from "node:crypto";
import type { CopiedTable, Row, Value } from "#db/copy/tables.ts";

/** How many rows there are, and a SHA-256 (hex) over all their values in the order of their key. */
export type Digest = { rows: number; checksum: string };

/** Takes a digest of rows, as they come. The same rows give the same, whatever database holds them. */
export class Digester {
  readonly #hash: Hash;
  #rows = 0;

  constructor({ name, columns }: CopiedTable) {
    const kinds = columns.map((column) => `${column.name} ${column.kind}`);
    this.#hash = createHash("sha256").update(`${name}\n${kinds.join("\n")}\n`);
  }

  /** @param rows the next ones in the order of their key */
  add(rows: Row[]): void {
    let text = "";
    for (const row of rows) {
      for (const value of row) text += canonical(value);
      text += "\n";
    }
    this.#hash.update(text);
    this.#rows += rows.length;
  }

  digest(): Digest {
    return { rows: this.#rows, checksum: this.#hash.digest("hex") };
  }
}

/** A value as text that no other value has, and that says where it ends. */
function canonical(value: Value): string {
  if (value === null) return "n";
  if (typeof value === "number") return `i${value};`;
  if (typeof value === "string") return `t${value.length}:${value}`;
  return `b${value.length}:${Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex")}`;
}
