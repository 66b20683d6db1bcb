import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { productEnvironment } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Installs packages that are too large for everybody's node_modules in a folder of their own, once:
 * its name tells the locked versions. None of their scripts runs.
 *
 * @param {object} wanted
 * @param {string} wanted.from the folder of their package.json and package-lock.json
 * @param {string} wanted.into the folder that gets the folder
 * @param {string} wanted.name what the folder's name begins with
 * @param {number} wanted.limitMs how long the install may take
 * @returns {Promise<string>} the folder that holds node_modules
 * @throws {Error} with npm's own lines when they can't be installed
 */
export async function installApart({ from, into, name, limitMs }) {
  const files = ["package.json", "package-lock.json"].map((file) => ({
    file,
    text: readFileSync(path.join(from, file)),
  }));
  const hash = createHash("sha256");
  for (const { text } of files) hash.update(text);
  const folder = path.join(into, `${name}-${hash.digest("hex").slice(0, 10)}`);
  if (existsSync(folder)) return folder;
  // What is half installed is nobody's: the folder appears with its name when it is whole.
  const draft = `${folder}.draft-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const { file, text } of files) writeFileSync(path.join(draft, file), text);
  const { npm_execpath: npm = "" } = process.env;
  const [command, before] = npm.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { ok, output } = await runCommand(command, [...before, ...args], {
    cwd: draft,
    env: productEnvironment(),
    limitMs,
  });
  if (!ok) {
    rmSync(draft, { recursive: true, force: true });
    const told = output.match(/^npm error (?!A complete log).+$/gm) ?? [output.trim()];
    throw new Error(`${name} could not be installed:\n${told.join("\n")}`);
  }
  if (existsSync(folder)) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, folder);
  return folder;
}
