import { existsSync } from "node:fs";
import { join } from "node:path";

/** A variable of the program's configuration. */
export type Variable = { name: string; default: string };

/**
 * Finds the paths that a page cites in backticks and that are not there. A path is what holds a
 * slash or ends like one of our files; commands, addresses of the site and patterns are none.
 * @param root the project's folder
 * @param text Markdown
 */
export function findDeadPaths(root: string, text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? "")
    .filter(isPath)
    .filter((path) => !existsSync(join(root, path.replace(/^\.\//, "").replace(/[:#].*$/, ""))));
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, "");
}

/** Folders that a clone has. What starts elsewhere is made at run time, or is no path of ours. */
const isPath = (cited: string) =>
  !/[*<>{}…$=]/.test(cited) &&
  (/^(?:\.\/)?(?:app|bench|components|db|deploy|docs|e2e|lib|public|scripts|\.ci)\//.test(cited) ||
    /^[\w.-]+\.(?:ts|tsx|mjs|js|json|md)$/.test(cited));

/**
 * Compares the page on configuration with the program's variables.
 * @param text Markdown, where each variable has a table row that begins with its name and default,
 *   both in backticks; an empty default is a dash or nothing
 * @returns one sentence for each difference
 */
export function findConfigurationFaults(text: string, variables: Variable[]): string[] {
  const rows = [...text.matchAll(/^\|\s*`([A-Z][A-Z0-9_]*)`\s*\|\s*(.*?)\s*\|/gm)];
  const documented = new Map(rows.map(([, name = "", value = ""]) => [name, defaultOf(value)]));
  const missing = variables
    .filter(({ name }) => !documented.has(name))
    .map(({ name }) => `${name} is not documented.`);
  const unknown = [...documented.keys()]
    .filter((name) => !variables.some((variable) => variable.name === name))
    .map((name) => `${name} is documented, but the program does not read it.`);
  const different = variables
    .filter(({ name }) => documented.has(name))
    .filter((variable) => documented.get(variable.name) !== variable.default)
    .map(({ name, default: value }) => `The default of ${name} is "${value}".`);
  const twice = rows.length === documented.size ? [] : ["A variable is documented twice."];
  return [...missing, ...unknown, ...different, ...twice];
}

function defaultOf(cell: string): string {
  return /^`(.*)`$/.exec(cell)?.[1] ?? "";
}
