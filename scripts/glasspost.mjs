#!/usr/bin/env node
// `npx glasspost …`: runs the command line on the product's own Node.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { endWithError, expectedError, productNode, requireNode, root } from "./project.mjs";
import { signalCode } from "./run-command.mjs";

requireNode();
await main(process.argv.slice(2)).catch(endWithError);

async function main(args) {
  if (!existsSync(productNode)) {
    throw expectedError("Glasspost is not installed in this folder yet: run npm start once.");
  }
  const command = spawn(productNode, [path.join(root, "lib", "cli", "main.ts"), ...args], {
    stdio: "inherit",
  });
  // The terminal sends Ctrl-C to both; the command decides what it means. Others only reach us.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => command.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    command.on("error", reject);
    command.on("exit", (code, signal) => resolve(code ?? signalCode(signal)));
  });
}
