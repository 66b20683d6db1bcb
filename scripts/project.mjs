import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The Node that runs the product: the npm package `node`, not the Node that started npm. */
export const productNode = path.join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** Node's arguments for a long-lived process that is to end with whoever started it. */
export const followParent = [
  "--import",
  pathToFileURL(path.join(root, "scripts", "follow-parent.mjs")).href,
];

/**
 * A copy of the environment in which `node` and the tools of node_modules come first.
 *
 * @param {NodeJS.ProcessEnv} [extra] variables to add or replace
 * @returns {NodeJS.ProcessEnv}
 */
export function productEnvironment(extra = {}) {
  const env = { ...process.env, ...extra };
  // Windows spells it Path; a copy of process.env keeps the spelling and loses the indifference to it.
  const name = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const tools = path.join(root, "node_modules", ".bin");
  env[name] = [tools, ...(env[name] ?? "").split(path.delimiter).filter((p) => p !== tools)].join(
    path.delimiter,
  );
  return env;
}

/**
 * Ends the process with one sentence when Node is too old to go on.
 *
 * @param {string} [version] the running Node's version
 */
export function requireNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= 20) return;
  console.error(`Glasspost needs Node 20 or newer to start; this is Node ${version}.`);
  process.exit(1);
}

/**
 * Prints a sentence for an expected failure, the whole error for any other, and ends the process.
 *
 * @param {unknown} error
 */
export function endWithError(error) {
  const expected = error instanceof Error && "expected" in error;
  console.error(expected ? error.message : error);
  process.exit(1);
}

/**
 * An error that is told to the reader as its message alone, without a stack.
 *
 * @param {string} message
 * @returns {Error}
 */
export function expectedError(message) {
  return Object.assign(new Error(message), { expected: true });
}
