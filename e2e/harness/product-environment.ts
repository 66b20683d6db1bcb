import { join } from "node:path";

/** The project's folder. */
export const root = join(import.meta.dirname, "..", "..");

/** What the product may inherit. Its own settings may stand in a developer's shell: they stay there. */
const inherited = [
  "PATH",
  "HOME",
  "USER",
  "LANG",
  "TMPDIR",
  "TEMP",
  "TMP",
  "SystemRoot",
  "GLASSPOST_RUN",
  "NEXT_TELEMETRY_DISABLED",
];

let logs = 0;

/**
 * The environment of a process of the product: nothing but what the test gives and what every
 * process needs.
 * @param env the product's settings
 */
export function productEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const kept = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), NODE_ENV: "production", ...queryLog(), ...env };
}

/** In a run that checks query plans, each process writes down its statements in a file of its own. */
function queryLog(): Record<string, string> {
  const folder = process.env.GLASSPOST_QUERY_LOGS;
  if (!folder) return {};
  logs += 1;
  return { QUERY_LOG: join(folder, `e2e-${process.pid}-${logs}.jsonl`) };
}
