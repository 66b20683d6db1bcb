import { readFileSync } from "node:fs";
import { Command } from "commander";
import { describeError } from "#lib/cli/describe-error.ts";
import { migrateCommand } from "#lib/cli/migrate.ts";
import { numberCommands } from "#lib/cli/number.ts";
import { otpCommand } from "#lib/cli/otp.ts";
import { type Output, processOutput } from "#lib/cli/output.ts";
import { seedCommand } from "#lib/cli/seed.ts";
import { sendCommand } from "#lib/cli/send.ts";
import { sourceCommands } from "#lib/cli/source.ts";

const groups = [
  sourceCommands,
  numberCommands,
  sendCommand,
  otpCommand,
  migrateCommand,
  seedCommand,
];

const EXIT_CODES = `
Every command takes --json. Exit codes: 0 done, 1 failed, 2 not understood.`;

await main(process.argv.slice(2));

/** The command line. Sets the exit code: 0, 1 when a command failed, 2 when it was not understood. */
async function main(args: string[]): Promise<void> {
  const output = processOutput(args.includes("--json"));
  try {
    await programOf(output).parseAsync(args, { from: "user" });
  } catch (error) {
    if ((error as { exitCode?: number }).exitCode === 0) return;
    const failure = describeError(error);
    output.fail(failure);
    process.exitCode = failure.exitCode;
  }
}

function programOf(output: Output): Command {
  const program = new Command("glasspost")
    .description(
      [
        "Works on the database that DATABASE_URL names, also while the server runs.",
        "The configuration is the server's, from the environment: docs/configuration.md.",
      ].join("\n"),
    )
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help, or that of a command")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      // Errors are told once, by the caller, in the form that was asked for.
      outputError() {},
      writeErr(text) {
        if (!output.isJson) process.stderr.write(text);
      },
    })
    .addHelpText("after", EXIT_CODES);
  for (const register of groups) register(program, output);
  return program;
}

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
