import { type Command, InvalidArgumentError } from "commander";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { reasonOption } from "#lib/cli/reason-option.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { countryName } from "#lib/countries/countries.ts";
import { getEnv } from "#lib/env.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { walkOverrides } from "#lib/retention/kept-days.ts";
import { type Kept, MAX_DAYS, setRetention } from "#lib/retention/set-retention.ts";

export const retentionCommands: CommandGroup = (program, output) => {
  const group = defineGroup(program, "retention", {
    summary: "Say for how long messages are kept",
    description:
      "RETENTION_DAYS says it for all; a country may have its own days, and a number, which win\nover its country's. What is older is deleted for good while the server runs.",
  });
  defineList(group, output);
  defineSet(group, output);
};

function defineList(group: Command, output: Output): void {
  defineCommand(group, "list", {
    summary: "Print what is kept for how long",
    examples: ["npx glasspost retention list"],
  }).action(async () => {
    await withContext(async (ctx) => {
      const { RETENTION_DAYS: days } = getEnv();
      await output.print({ days }, `Messages are kept for ${inDays(days)}, but for these:`);
      for await (const override of walkOverrides(ctx)) {
        const whose =
          "country" in override ? countryName(override.country, "en") : `+${override.e164}`;
        await output.print(override, `${whose}  ${inDays(override.days)}`);
      }
    });
  });
}

type SetOptions = { country?: string; number?: string; reason: string };

function defineSet(group: Command, output: Output): void {
  defineCommand(group, "set", {
    summary: "Keep the messages of a country or of a number longer or shorter",
    examples: [
      "npx glasspost retention set 30 --country PR --reason 'asked for by its operator'",
      "npx glasspost retention set 1 --number +17875550101 --reason 'a test number'",
      "npx glasspost retention set usual --country PR --reason 'no longer asked for'",
    ],
  })
    .argument("<days>", `1 to ${MAX_DAYS}, or usual: as everywhere else`, readDays)
    .option("--country <code>", "whose messages: a country's code, e.g. PR")
    .option("--number <number>", "whose messages: a number with its country code")
    .addOption(reasonOption())
    .action(async (days: number | null, { reason, ...options }: SetOptions) => {
      const whose = whoseOf(options);
      await withContext(async (ctx) => {
        const changed = await setRetention(ctx, { ...whose, days, reason });
        await output.print(
          { ...whose, days, changed },
          changed
            ? `Kept for ${days === null ? "as long as elsewhere" : inDays(days)}, from the next sweep on.`
            : "It was like that before: nothing changed.",
        );
      });
    });
}

function whoseOf({ country, number }: Omit<SetOptions, "reason">): Kept {
  if ((country === undefined) === (number === undefined)) {
    throw new CliError("invalid", "Name a country or a number: --country or --number.");
  }
  if (country !== undefined) return { country: country.toUpperCase() };
  return { e164: parseNumber(number!)?.e164 ?? number! };
}

function inDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

/** @returns null for as many as usual */
function readDays(value: string): number | null {
  if (value === "usual") return null;
  if (!/^[1-9]\d{0,3}$/.test(value) || Number(value) > MAX_DAYS) {
    throw new InvalidArgumentError(`It must be 1 to ${MAX_DAYS}, or usual.`);
  }
  return Number(value);
}
