import { type Command, Option } from "commander";
import { CliError } from "#lib/cli/cli-error.ts";
import { defineCommand } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { readCountryOrNone, readNumber } from "#lib/cli/read-number.ts";
import { readSite } from "#lib/cli/read-options.ts";
import { withContext } from "#lib/cli/with-context.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";
import { activateNumber } from "#lib/numbers/activate-number.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { editNumber } from "#lib/numbers/edit-number.ts";
import { type NumberType, numberTypes } from "#lib/numbers/number-card.ts";
import { displayNumber, type ParsedNumber } from "#lib/numbers/parse-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { returnNumber } from "#lib/numbers/return-number.ts";
import { rotateNumber } from "#lib/numbers/rotate-number.ts";
import { simulateProbe } from "#lib/probes/simulate-probe.ts";
import { startProbe } from "#lib/probes/start-probe.ts";

type Reasoned = { reason?: string };

/** Adds `number rotate`, `cool`, `activate`, `return`, `retire`, `edit` and `probe`. */
export function defineMoves(number: Command, output: Output): void {
  defineRotate(number, output);
  defineMove(number, output, {
    name: "cool",
    summary: "Take a number out of the lists without another in its place",
    description: "It cools for its pool's quarantine; what it showed is hidden for good.",
    status: "cooling",
    move: (ctx, e164, reason) => coolNumber(ctx, { e164, reason }),
  });
  defineMove(number, output, {
    name: "activate",
    summary: "List a number of the reserve",
    description: "Its public term begins, and shows nothing from before.",
    status: "active",
    move: (ctx, e164, reason) => activateNumber(ctx, { e164, reason }),
  });
  defineMove(number, output, {
    name: "return",
    summary: "Put a number that has cooled for long enough back in reserve",
    description: "Not before its quarantine is over.",
    status: "reserve",
    move: (ctx, e164, reason) => returnNumber(ctx, { e164, reason }),
  });
  defineMove(number, output, {
    name: "retire",
    summary: "Retire a number: its page answers 410, and its messages are taken from every list",
    description: "What is sent to it from now on is kept for the operator only.",
    status: "retired",
    move: (ctx, e164, reason) => retireNumber(ctx, e164, reason),
  });
  defineEdit(number, output);
  defineProbe(number, output);
}

function defineRotate(number: Command, output: Output): void {
  defineCommand(number, "rotate", {
    summary: "Let a number cool and put one of its pool's reserve in its place",
    description: "Both at once or neither; what it showed is hidden for good.",
    examples: ["npx glasspost number rotate +17875550101 --reason 'shown for long enough'"],
  })
    .argument("<number>", "the number with its country code", readNumber)
    .option("--reason <reason>", "why, for the audit log")
    .action(async ({ e164, display }: ParsedNumber, { reason }: Reasoned) => {
      await withContext(async (ctx) => {
        const replacement = await rotateNumber(ctx, { e164, by: "hand", reason });
        await output.print(
          { e164, status: "cooling", replacement },
          `${display} cools; ${displayNumber(replacement)} is in its place.`,
        );
      });
    });
}

type MoveCommand = {
  name: string;
  summary: string;
  description: string;
  status: string;
  move: (ctx: Context, e164: string, reason: string | undefined) => Promise<void>;
};

function defineMove(number: Command, output: Output, command: MoveCommand): void {
  const { name, summary, description, status, move } = command;
  defineCommand(number, name, {
    summary,
    description,
    examples: [`npx glasspost number ${name} +17875550101`],
  })
    .argument("<number>", "the number with its country code", readNumber)
    .option("--reason <reason>", "why, for the audit log")
    .action(async ({ e164, display }: ParsedNumber, { reason }: Reasoned) => {
      await withContext(async (ctx) => {
        await move(ctx, e164, reason);
        await output.print({ e164, status }, `${display} is ${words[status]}.`);
      });
    });
}

const words: Record<string, string> = {
  active: "listed",
  cooling: "cooling",
  reserve: "in reserve",
  retired: "retired",
};

type EditOptions = Reasoned & {
  country?: string;
  type?: NumberType;
  pool?: string;
  source?: string;
};

function defineEdit(number: Command, output: Output): void {
  defineCommand(number, "edit", {
    summary: "Correct what is written down of a number",
    description: [
      "Its listed messages go with it to another country. Without --pool a number in its country's",
      "and type's own pool changes that as well.",
    ].join("\n"),
    examples: [
      "npx glasspost number edit +17875550101 --country US",
      "npx glasspost number edit +17875550101 --pool testers --source my-gateway",
    ],
  })
    .argument("<number>", "the number with its country code", readNumber)
    .option("--country <code>", "its country; none for no country", readCountryOrNone)
    .addOption(new Option("--type <type>", "what it is").choices(numberTypes))
    .option("--pool <name>", "the pool that it is in")
    .option("--source <id>", "the source that feeds it")
    .option("--reason <reason>", "why, for the audit log")
    .action(async ({ e164, display }: ParsedNumber, options: EditOptions) => {
      const { country, ...rest } = options;
      await withContext(async (ctx) => {
        const code = country === "none" ? null : country;
        await editNumber(ctx, { e164, ...rest, country: code });
        await output.print({ e164, edited: true }, `${display} is corrected.`);
      });
    });
}

type ProbeOptions = { real?: boolean; source?: string; url?: string };

function defineProbe(number: Command, output: Output): void {
  defineCommand(number, "probe", {
    summary: "See whether a number works",
    description: [
      "Posts a message to the running server as the number's source's provider would, and tells",
      "whether it arrived: everything from there on works then. With --real it prints a text to send",
      "from another phone instead. A probe is shown and counted nowhere.",
    ].join("\n"),
    examples: [
      "npx glasspost number probe +17875550101",
      "npx glasspost number probe +17875550101 --real",
    ],
  })
    .argument("<number>", "the number with its country code", readNumber)
    .option("--real", "print a text to send from another phone")
    .option("--source <id>", "the source that feeds it, where nothing else tells")
    .option("--url <url>", "the server's address (default: PUBLIC_URL)", readSite)
    .action(async ({ e164, display }: ParsedNumber, options: ProbeOptions) => {
      await withContext(async (ctx) => {
        if (options.real) {
          const { text } = await startProbe(ctx, { e164, kind: "real" });
          const told = `Send exactly this to ${display} from another phone:\n\n  ${text}`;
          await output.print({ e164, text }, told);
          return;
        }
        const site = options.url ?? getEnv().PUBLIC_URL;
        const probe = await simulateProbe(ctx, { e164, site, source: options.source });
        const { source, status, hasArrived } = probe;
        if (!hasArrived) {
          const answer = status === null ? "nothing answered" : `the answer was ${status}`;
          throw new CliError("lost", `The probe did not get through ${source}: ${answer}.`);
        }
        await output.print(
          { e164, ...probe },
          `The probe arrived at ${display} through ${source}.`,
        );
      });
    });
}
