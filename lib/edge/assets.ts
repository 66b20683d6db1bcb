import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { acceptedOf, type Encoded, type Encoding, encodedOf } from "#lib/edge/encoded.ts";
import { sendEncoded } from "#lib/edge/send.ts";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".ico": "image/x-icon",
  ".png": "image/png",
};

/** What the build wrote beside a file. */
const siblings = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

type Asset = { identity: Encoded } & Partial<Record<Encoding, Encoded>>;

/** The built files, read once: their names hold their content's hash. */
export class Assets {
  readonly #assets = new Map<string, Asset>();

  /**
   * @param folder `.next/static`
   * @param headers what every answer carries
   */
  constructor(folder: string, headers: Record<string, string>) {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const type = types[extname(name)];
      if (!type) continue;
      const path = `/_next/static/${name.split(sep).join("/")}`;
      this.#assets.set(
        path,
        readAsset(join(folder, name), {
          ...headers,
          "content-type": type,
          "cache-control": "public, max-age=31536000, immutable",
        }),
      );
    }
  }

  /** Answers with a file. @returns false when there is none */
  answer(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    const asset = this.#assets.get(path) ?? this.#assets.get(decodeURIComponent(path));
    if (!asset) return false;
    const { shortest } = acceptedOf(request.headers["accept-encoding"]);
    sendEncoded(request, response, asset[shortest] ?? asset.identity, 200);
    return true;
  }
}

function readAsset(file: string, headers: Record<string, string>): Asset {
  const bytes = readFileSync(file);
  const tag = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const asset: Asset = { identity: encodedOf(bytes, "identity", tag, headers) };
  for (const [encoding, ending] of siblings) {
    if (!existsSync(file + ending)) continue;
    asset[encoding] = encodedOf(readFileSync(file + ending), encoding, tag, headers);
  }
  return asset;
}
