import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { getEnv } from "#lib/env.ts";

export const migrateCommand: CommandGroup = (program, output) => {
  defineCommand(program, "migrate", {
    summary:
      "Bring the tables of the database up to date, and make the database when there is none",
    description: "The server and every other command do so too when they start.",
    examples: [
      "npx glasspost migrate",
      "DATABASE_URL=file:/srv/sms.db npx glasspost migrate --json",
    ],
  }).action(async () => {
    await withContext(async (_ctx, migrations) => {
      const database = getEnv().DATABASE_URL;
      await output.print(
        { database, migrations },
        migrations === 0
          ? `${database} is up to date already.`
          : `${database} is up to date: ${migrations} migrations ran.`,
      );
    });
  });
};
