import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Encoded, type Encoding, encodedOf } from "#lib/edge/encoded.ts";
import type { RenderedPage } from "#lib/edge/render.ts";

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** A third more time than 5 takes, 2 % less to send; 9 takes ten times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } };

/** What a page takes beside its bytes: headers, tags, its places in maps. */
const OVERHEAD_BYTES = 4096;

/** Text that strangers made so that it can't be compressed would take more memory than is counted. */
const MAX_SHARE = 0.5;
const SMALL_BYTES = 512;

/** A finished page with its encodings, each made once, when it is first asked for. */
export class KeptPage {
  readonly status: number;
  readonly #page: RenderedPage;
  readonly #encoded = new Map<Encoding, Encoded>();
  readonly #beingEncoded = new Map<Encoding, Promise<Encoded>>();

  constructor(page: RenderedPage) {
    this.#page = page;
    this.status = page.status;
  }

  /** Bytes of memory that it takes at most, with all its encodings. */
  get size(): number {
    return Math.ceil(this.#page.body.length * (1 + 2 * MAX_SHARE)) + OVERHEAD_BYTES;
  }

  /** An encoding that was made already. */
  encoded(encoding: Encoding): Encoded | undefined {
    return this.#encoded.get(encoding);
  }

  /** Makes an encoding, once however many ask; the plain bytes where it would save too little. */
  encode(encoding: Encoding): Promise<Encoded> {
    let promise = this.#beingEncoded.get(encoding);
    if (!promise) {
      promise = this.#make(encoding);
      this.#beingEncoded.set(encoding, promise);
    }
    return promise;
  }

  async #make(encoding: Encoding): Promise<Encoded> {
    const { body, tag, headers } = this.#page;
    const bytes = encoding === "identity" ? body : await compressed(body, encoding);
    const isWorth = bytes.length <= body.length * MAX_SHARE + SMALL_BYTES;
    const encoded = isWorth
      ? encodedOf(bytes, encoding, tag, headers)
      : encodedOf(body, "identity", tag, headers);
    this.#encoded.set(encoding, encoded);
    return encoded;
  }
}

function compressed(body: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
  return encoding === "br" ? brotli(body, BROTLI) : deflate(body);
}
