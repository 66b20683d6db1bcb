import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { demoCurl, seedDemo } from "#lib/demo/seed-demo.ts";
import { getEnv } from "#lib/env.ts";

export const seedCommand: CommandGroup = (program, output) => {
  defineCommand(program, "seed", {
    summary: "Fill an empty database with demo numbers and messages",
    description: [
      "A database that holds numbers is left as it is: demo data never mixes with real data.",
      "Prints a command that posts an SMS to a demo number.",
    ].join("\n"),
    examples: ["npx glasspost seed", "DATABASE_URL=file:./data/try.db npx glasspost seed --json"],
  }).action(async () => {
    await withContext(async (ctx) => {
      const seed = await seedDemo(ctx);
      const curl = await demoCurl(ctx, getEnv().PUBLIC_URL);
      if (!seed && !curl) {
        throw new CliError(
          "not-empty",
          "The database holds numbers already: demo data goes into an empty one (DATABASE_URL).",
        );
      }
      const done = seed ? "The demo data is in." : "The demo data is there already.";
      await output.print(
        { seeded: seed !== null, ...seed, curl },
        `${done} Post an SMS to a demo number:\n\n  ${curl}\n`,
      );
    });
  });
};
