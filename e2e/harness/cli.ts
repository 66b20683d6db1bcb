import { spawn } from "node:child_process";
import { join } from "node:path";
import { productEnvironment, root } from "./product-environment.ts";
import { assertTemporaryDatabase } from "./temporary-folder.ts";

export type CliResult = {
  code: number | null;
  stdout: string;
  stderr: string;
  /** What it printed with `--json`. */
  json(): unknown;
};

/**
 * Runs the command line, as `npx glasspost …` does, and waits for its end.
 * @param args e.g. `["number", "list", "--json"]`
 * @param options the product's settings (`DATABASE_URL` names a temporary database) and what to type in
 */
export async function runCli(
  args: string[],
  options: { env?: Record<string, string>; stdin?: string } = {},
): Promise<CliResult> {
  const { env = {}, stdin = "" } = options;
  if (env.DATABASE_URL) assertTemporaryDatabase(env.DATABASE_URL);
  // Without one it would be the developer's own: a path that cannot be made instead.
  const settings = { DATABASE_URL: "file:/dev/null/no-database", ...env };
  const child = spawn(process.execPath, [join(root, "lib", "cli", "main.ts"), ...args], {
    cwd: root,
    env: productEnvironment(settings),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // It may end without reading what it was given.
  child.stdin.on("error", () => {}).end(stdin);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, stdout, stderr, json: () => parseJson(stdout, stderr) };
}

function parseJson(stdout: string, stderr: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`The command printed no JSON:\n${stdout}\n${stderr}`);
  }
}
