import type { Command } from "commander";
import type { Output } from "#lib/cli/output.ts";

/** Registers a group of commands on the program. */
export type CommandGroup = (program: Command, output: Output) => void;

/** Adds a group of commands. */
export function defineGroup(
  program: Command,
  name: string,
  help: { summary: string; description: string },
): Command {
  const { summary, description } = help;
  return program.command(name).summary(summary).description(description).helpCommand(false);
}

/**
 * Adds a command, without its arguments and options.
 * @param help what it does, and examples of it, each a line to type
 */
export function defineCommand(
  parent: Command,
  name: string,
  help: { summary: string; description?: string; examples: string[] },
): Command {
  const { summary, description = "", examples } = help;
  return parent
    .command(name)
    .summary(summary)
    .description([`${summary}.`, description].filter(Boolean).join("\n"))
    .option("--json", "print JSON, also for errors")
    .addHelpText("after", () => examplesText(examples));
}

function examplesText(examples: string[]): string {
  return ["", "Examples:", ...examples.map((line) => `  $ ${line}`)].join("\n");
}
