import { promisify } from "node:util";
import { brotliCompress, constants, gzip, zstdCompressSync } from "node:zlib";
import { type Accepted, type Encoded, type Encoding, encodedOf } from "#lib/edge/encoded.ts";
import type { RenderedPage } from "#lib/edge/render.ts";

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** A third more time than 5 takes, 2 % less to send; 9 takes ten times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } };

/**
 * New bytes may be replaced soon, or never asked for again: until they are so old they go to whoever
 * takes it as zstd, which is made in a fifth of brotli's time and is a seventh longer.
 */
const YOUNG_MS = 1000;

/** What a page takes beside its bytes: headers, heads made of them, tags, its places in maps. */
const OVERHEAD_BYTES = 8192;

/** Text that strangers made so that it can't be compressed would take more memory than is counted. */
const MAX_SHARE = 0.5;
const SMALL_BYTES = 512;

/** A finished page with its encodings, each made once, when it is first asked for. */
export class KeptPage {
  readonly status: number;
  readonly #page: RenderedPage;
  readonly #now: () => number;
  readonly #madeAt: number;
  readonly #encoded = new Map<Encoding, Encoded>();
  readonly #beingEncoded = new Map<Encoding, Promise<Encoded>>();
  /** While there is no other encoding. */
  #quick: Encoded | null = null;

  constructor(page: RenderedPage, now: () => number) {
    this.#page = page;
    this.#now = now;
    this.#madeAt = now();
    this.status = page.status;
  }

  /** Bytes of memory that it takes at most, with all its encodings. */
  get size(): number {
    return Math.ceil(this.#page.body.length * (1 + 2 * MAX_SHARE)) + OVERHEAD_BYTES;
  }

  /** What is sent to a client; a promise while it is being made, once however many ask. */
  encodedFor({ shortest, quickest }: Accepted): Encoded | Promise<Encoded> {
    const made = this.#encoded.get(shortest);
    if (made) return made;
    if (quickest === "zstd" && this.#encoded.size === 0 && this.#isYoung()) {
      this.#quick ??= this.#describe(zstdCompressSync(this.#page.body), "zstd");
      return this.#quick;
    }
    return this.#encode(shortest);
  }

  #isYoung(): boolean {
    const age = this.#now() - this.#madeAt;
    return age >= 0 && age < YOUNG_MS;
  }

  #encode(encoding: Accepted["shortest"]): Promise<Encoded> {
    let promise = this.#beingEncoded.get(encoding);
    if (!promise) {
      promise = this.#make(encoding);
      this.#beingEncoded.set(encoding, promise);
    }
    return promise;
  }

  async #make(encoding: Accepted["shortest"]): Promise<Encoded> {
    const { body } = this.#page;
    const bytes = encoding === "identity" ? body : await compressed(body, encoding);
    const encoded = this.#describe(bytes, encoding);
    this.#encoded.set(encoding, encoded);
    this.#quick = null;
    return encoded;
  }

  /** The plain bytes where compressed ones would save too little. */
  #describe(bytes: Buffer, encoding: Encoding): Encoded {
    const { body, tag, headers } = this.#page;
    const isWorth = bytes.length <= body.length * MAX_SHARE + SMALL_BYTES;
    return isWorth
      ? encodedOf(bytes, encoding, tag, headers)
      : encodedOf(body, "identity", tag, headers);
  }
}

function compressed(body: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
  return encoding === "br" ? brotli(body, BROTLI) : deflate(body);
}
