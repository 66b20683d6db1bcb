import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compressAssets } from "./compress-assets.mjs";
import { hashFiles } from "./hash-files.mjs";
import { hintScripts } from "./hint-scripts.mjs";
import { expectedError, productEnvironment, productNode, root } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const folder = path.join(root, ".next");
const stamp = path.join(folder, "glasspost-build");
const inputs = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const notBuilt = /\.(test|bench)\.[cm]?[jt]sx?$|\.DS_Store$/;

/**
 * Whether the last build was made of the files that are there now.
 *
 * @returns {boolean}
 */
export function isBuilt() {
  return (
    existsSync(path.join(folder, "BUILD_ID")) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === hashFiles(root, inputs, notBuilt)
  );
}

/**
 * Builds the pages for production, with hints in their scripts, and the assets' compressed forms.
 *
 * @param {(pid: number) => void} [onStart] told the process of the build
 * @returns {Promise<void>}
 * @throws {Error} with the build's own output when it fails
 */
export async function buildPages(onStart) {
  rmSync(stamp, { force: true });
  const built = hashFiles(root, inputs, notBuilt);
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const env = productEnvironment({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const result = await runCommand(productNode, [next, "build"], { cwd: root, env, onStart });
  if (!result.ok) throw expectedError(`${result.output.trim()}\n\nThe build failed.`);
  await hintScripts();
  await compressAssets();
  writeFileSync(stamp, built);
}
