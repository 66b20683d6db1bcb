import { readFileSync } from "node:fs";
import { Command } from "commander";
import type { CommandGroup } from "#lib/cli/command.ts";
import { describeError } from "#lib/cli/describe-error.ts";
import { type Output, processOutput } from "#lib/cli/output.ts";

/** Loaded when they are needed: finding codes does not wait for a database. */
const groups: Record<string, () => Promise<CommandGroup>> = {
  admin: async () => (await import("#lib/cli/admin.ts")).adminCommands,
  key: async () => (await import("#lib/cli/key.ts")).keyCommands,
  source: async () => (await import("#lib/cli/source.ts")).sourceCommands,
  number: async () => (await import("#lib/cli/number.ts")).numberCommands,
  pool: async () => (await import("#lib/cli/pool.ts")).poolCommands,
  message: async () => (await import("#lib/cli/message.ts")).messageCommands,
  erase: async () => (await import("#lib/cli/erase.ts")).eraseCommands,
  retention: async () => (await import("#lib/cli/retention.ts")).retentionCommands,
  audit: async () => (await import("#lib/cli/audit.ts")).auditCommands,
  rule: async () => (await import("#lib/cli/rule.ts")).ruleCommands,
  send: async () => (await import("#lib/cli/send.ts")).sendCommand,
  simulate: async () => (await import("#lib/cli/simulate.ts")).simulateCommand,
  alerts: async () => (await import("#lib/cli/alerts.ts")).alertsCommands,
  mcp: async () => (await import("#lib/cli/mcp.ts")).mcpCommand,
  otp: async () => (await import("#lib/cli/otp.ts")).otpCommand,
  lint: async () => (await import("#lib/cli/lint.ts")).lintCommand,
  migrate: async () => (await import("#lib/cli/migrate.ts")).migrateCommand,
  reindex: async () => (await import("#lib/cli/reindex.ts")).reindexCommand,
  rekey: async () => (await import("#lib/cli/rekey.ts")).rekeyCommand,
  copy: async () => (await import("#lib/cli/copy.ts")).copyCommand,
  backup: async () => (await import("#lib/cli/backup.ts")).backupCommand,
  restore: async () => (await import("#lib/cli/restore.ts")).restoreCommand,
  seed: async () => (await import("#lib/cli/seed.ts")).seedCommand,
};

const EXIT_CODES = `
Every command takes --json. Exit codes: 0 done, 1 failed, 2 not understood.`;

await main(process.argv.slice(2));

/** The command line. Sets the exit code: 0, 1 when a command failed, 2 when it was not understood. */
async function main(args: string[]): Promise<void> {
  const output = processOutput(args.includes("--json"));
  try {
    const program = programOf(output);
    const [name = ""] = args;
    const named = Object.hasOwn(groups, name) ? groups[name] : undefined;
    for (const load of named ? [named] : Object.values(groups)) (await load())(program, output);
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if ((error as { exitCode?: number }).exitCode === 0) return;
    const failure = describeError(error);
    output.fail(failure);
    process.exitCode = failure.exitCode;
  }
}

function programOf(output: Output): Command {
  return new Command("glasspost")
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
}

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
