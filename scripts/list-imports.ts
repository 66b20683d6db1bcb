import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** One import of a file: both are paths from the project's folder, or `to` is a package's name. */
export type Import = { from: string; to: string };

const source = /\.(?:[cm]?[jt]s|tsx)$/;
const statement =
  /^\s*(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?\s*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]/gm;

/**
 * Lists the imports of all source files in some folders.
 * @param root the project's folder
 * @param folders relative to it
 */
export function listImports(root: string, folders: string[]): Import[] {
  return folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((file) => source.test(file))
    .flatMap((from) => importsOf(from, readFileSync(join(root, from), "utf8")));
}

/**
 * Lists what one file imports, for its types too.
 * @param from its path from the project's folder
 * @param text what is in it
 */
export function importsOf(from: string, text: string): Import[] {
  return [...text.matchAll(statement)].map((match) => {
    const specifier = match[1] ?? match[2] ?? "";
    if (specifier.startsWith("#")) return { from, to: specifier.slice(1) };
    const isRelative = specifier.startsWith(".");
    return { from, to: isRelative ? posix.join(posix.dirname(from), specifier) : specifier };
  });
}

/** All files under a folder: paths from the project's folder, with slashes. */
function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}
