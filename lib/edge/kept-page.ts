import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Encoded, type Encoding, encodedOf } from "#lib/edge/encoded.ts";
import type { RenderedPage } from "#lib/edge/render.ts";

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What a page takes beside its bytes: headers, tags, its places in maps. */
const OVERHEAD_BYTES = 4096;

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
    return Math.ceil(this.#page.body.length * 1.5) + OVERHEAD_BYTES;
  }

  /** An encoding that was made already. */
  encoded(encoding: Encoding): Encoded | undefined {
    return this.#encoded.get(encoding);
  }

  /** Makes an encoding, once however many ask. */
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
    const bytes =
      encoding === "br"
        ? await brotli(body, BROTLI)
        : encoding === "gzip"
          ? await deflate(body)
          : body;
    const encoded = encodedOf(bytes, encoding, tag, headers);
    this.#encoded.set(encoding, encoded);
    return encoded;
  }
}
