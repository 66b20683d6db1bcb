import { existsSync } from "node:fs";
import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { root } from "./project.mjs";

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const compressible = /\.(?:js|mjs|css|svg|txt|json)$/;

const encodings = [
  {
    ending: ".br",
    encode: (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { ending: ".gz", encode: (bytes) => deflate(bytes, { level: 9 }) },
];

/**
 * Writes the shortest brotli and gzip form of each built text asset beside it (`name.js.br`,
 * `name.js.gz`). What is there already and not older than its asset is left alone.
 *
 * @param {string} [folder] where the assets are, with all that lies below; may be missing
 * @returns {Promise<number>} how many files were written
 */
export async function compressAssets(folder = path.join(root, ".next", "static")) {
  if (!existsSync(folder)) return 0;
  const names = await readdir(folder, { recursive: true });
  const assets = names.filter((name) => compressible.test(name)).map((n) => path.join(folder, n));
  // All at once: zlib's threads take them in turn.
  const written = await Promise.all(
    assets.flatMap((asset) => encodings.map((encoding) => compress(asset, encoding))),
  );
  return written.filter(Boolean).length;
}

/** Resolves to whether it wrote. The file appears whole: a server may be reading this folder. */
async function compress(asset, { ending, encode }) {
  const target = asset + ending;
  const [from, to] = await Promise.all([stat(asset), stat(target).catch(() => null)]);
  if (to && to.mtimeMs >= from.mtimeMs) return false;
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, await encode(await readFile(asset)));
  await rename(draft, target);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compressAssets();
