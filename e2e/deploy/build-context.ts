import { chmodSync, cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

type Pattern = { glob: string; isMatch: (path: string) => boolean; isIncluding: boolean };

/**
 * Copies what an image is built from: the files that `.dockerignore` lets through. They get the modes of
 * a clone that was made under a strict umask, which an image takes over.
 * @param from the project's folder
 * @param to where the copy is made
 */
export function copyBuildContext(from: string, to: string): void {
  const patterns = readPatterns(readFileSync(join(from, ".dockerignore"), "utf8"));
  copyFolder(from, to, "", patterns);
}

function readPatterns(text: string): Pattern[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const glob = line.replace(/^!/, "");
      return { glob, isMatch: matcherOf(glob), isIncluding: line.startsWith("!") };
    });
}

/** Unlike in a shell, a star stands for names that begin with a dot too. */
function matcherOf(glob: string): (path: string) => boolean {
  const source = glob
    .replaceAll(/[.+^$()|[\]{}\\]/g, "\\$&")
    .replaceAll(/\*\*\/|\*/g, (star) => (star === "*" ? "[^/]*" : "(?:.*/)?"));
  const pattern = new RegExp(`^${source}$`);
  return (path) => pattern.test(path);
}

function copyFolder(from: string, to: string, folder: string, patterns: Pattern[]): void {
  for (const entry of readdirSync(join(from, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (mayHoldFiles(path, patterns)) copyFolder(from, to, path, patterns);
    } else if (isIncluded(path, patterns)) {
      const copy = join(to, path);
      cpSync(join(from, path), copy);
      chmodSync(copy, statSync(copy).mode & 0o700);
    }
  }
}

/** The last pattern that is about a file, or a folder above it, decides. */
function isIncluded(path: string, patterns: Pattern[]): boolean {
  const parts = path.split("/");
  const selfAndAbove = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  const last = patterns.findLast(({ isMatch }) => selfAndAbove.some(isMatch));
  return last?.isIncluding ?? true;
}

function mayHoldFiles(folder: string, patterns: Pattern[]): boolean {
  const holdsNamed = patterns.some((p) => p.isIncluding && p.glob.startsWith(`${folder}/`));
  return holdsNamed || isIncluded(folder, patterns);
}
