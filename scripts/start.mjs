// `npm start`: installs, builds and serves, each only when needed. With --dev it serves for working on it,
// with --setup it serves nothing.
import { spawn } from "node:child_process";
import path from "node:path";
import { prepareBuild, prepareInstall } from "./prepare.mjs";
import {
  endWithError,
  expectedError,
  followParent,
  productEnvironment,
  productNode,
  requireNode,
  root,
} from "./project.mjs";
import { endCommandsOnSignal, signalCode } from "./run-command.mjs";

requireNode();
// npm may go without a word: killed, or with a shell between us that passes no signal on.
if (process.env.npm_lifecycle_event) await import("./follow-parent.mjs");
await main(process.argv.slice(2)).catch(endWithError);

async function main(args) {
  const isDevelopment = args.includes("--dev");
  const unknown = args.find((arg) => arg !== "--dev" && arg !== "--setup");
  if (unknown) {
    throw expectedError(
      `The starter takes no argument "${unknown}": settings come from the environment (docs/configuration.md).`,
    );
  }
  endCommandsOnSignal();
  await prepareInstall();
  if (!isDevelopment) await prepareBuild();
  if (args.includes("--setup")) return;
  process.removeAllListeners("SIGINT").removeAllListeners("SIGTERM").removeAllListeners("SIGHUP");
  process.exitCode = await serve(isDevelopment);
}

/** Runs the server until it ends or a signal ends it. Resolves to its exit code. */
function serve(isDevelopment) {
  const server = spawn(productNode, [...followParent, path.join(root, "server.ts")], {
    cwd: root,
    env: productEnvironment({
      NODE_ENV: isDevelopment ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    }),
    stdio: "inherit",
    // A group of its own: Ctrl-C reaches it once, through us, and not also from the terminal.
    detached: process.platform !== "win32",
  });
  passSignalsTo(server);
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code, signal) => resolve(code ?? signalCode(signal)));
  });
}

/** A terminal's Ctrl-C comes twice, from it and through npm: within a second it counts as one. */
function passSignalsTo(server) {
  let lastAt = Number.NEGATIVE_INFINITY;
  const pass = (signal) => {
    if (performance.now() - lastAt < 1_000) return;
    lastAt = performance.now();
    server.kill(signal);
  };
  process.on("SIGINT", () => pass("SIGINT"));
  process.on("SIGTERM", () => pass("SIGTERM"));
  process.on("SIGHUP", () => pass("SIGTERM"));
}
