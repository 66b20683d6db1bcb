import { createReadStream } from "node:fs";
import { type Command, Option } from "commander";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import { listNumbers } from "#lib/cli/list-numbers.ts";
import { defineMoves } from "#lib/cli/number-moves.ts";
import type { Output } from "#lib/cli/output.ts";
import { readLines } from "#lib/cli/read-lines.ts";
import { readCountry, readNumber } from "#lib/cli/read-number.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { importNumbers } from "#lib/numbers/import-numbers.ts";
import { type NumberCard, type NumberStatus, numberStatuses } from "#lib/numbers/number-card.ts";
import type { ParsedNumber } from "#lib/numbers/parse-number.ts";

/** A file may hold nothing but bad lines: no more of them are told one by one. */
const MAX_TOLD = 1000;

export const numberCommands: CommandGroup = (program, output) => {
  const number = defineGroup(program, "number", {
    summary: "Add, import, list, move, correct and probe numbers",
    description: "The phone numbers that messages are received for.",
  });
  defineAdd(number, output);
  defineImport(number, output);
  defineList(number, output);
  defineMoves(number, output);
};

function defineAdd(number: Command, output: Output): void {
  defineCommand(number, "add", {
    summary: "Add numbers",
    description:
      "A number that is known already stays as it is. One bad number, and none is added.",
    examples: [
      "npx glasspost number add +17875550101",
      "npx glasspost number add '+44 7700 900123' +442079460018 --reserve",
    ],
  })
    .argument("<number...>", "numbers with their country code", readNumbers)
    .option("--country <code>", "their country, where it is not what the number says", readCountry)
    .option("--reserve", "keep them unlisted for now")
    .action(async (numbers: ParsedNumber[], options: { country?: string; reserve?: boolean }) => {
      const status = options.reserve ? "reserve" : "active";
      await withContext(async (ctx) => {
        for (const number of numbers) {
          const country = options.country ?? number.country;
          const isNew = await addNumber(ctx, { number, country, status });
          await output.print(
            isNew
              ? { e164: number.e164, added: true, country, status }
              : { e164: number.e164, added: false },
            isNew
              ? `${number.display} is added (${country ?? "no country"}, ${status}).`
              : `${number.display} is known already.`,
          );
        }
      });
    });
}

function defineImport(number: Command, output: Output): void {
  defineCommand(number, "import", {
    summary: "Add the numbers of a file, all of them or none",
    description: [
      "The file has one number per line, or is CSV whose first line names its columns: number, and",
      "perhaps country, type, pool, status (active or reserve) and source. When a line is wrong it",
      "is told with its number, nothing is added, and the exit code is 1. Numbers that are known",
      "already stay as they are, so that a file can be imported again. 10,000 lines at most.",
    ].join("\n"),
    examples: [
      "npx glasspost number import numbers.csv",
      "printf 'number,country\\n+17875550114,PR\\n' | npx glasspost number import - --json",
    ],
  })
    .argument("<file>", "the file, or - for standard input")
    .action(async (file: string) => {
      await withContext(async (ctx) => {
        const { added, known, mistakes } = await importNumbers(ctx, readLines(readFile(file)));
        for (const { line, mistake } of mistakes.slice(0, MAX_TOLD)) {
          output.note(`Line ${line} ${mistake}.`);
        }
        const untold = mistakes.length - MAX_TOLD;
        if (untold > 0) output.note(`${untold} more lines are wrong.`);
        if (mistakes.length > 0) process.exitCode = 1;
        const wrong = `${mistakes.length} ${mistakes.length === 1 ? "line is" : "lines are"} wrong`;
        await output.print(
          { added, known: known.length, mistakes: mistakes.slice(0, MAX_TOLD) },
          mistakes.length > 0
            ? `Nothing is imported: ${wrong}.`
            : `${added} added, ${known.length} known already.`,
        );
      });
    });
}

async function* readFile(file: string): AsyncGenerator<Buffer> {
  try {
    yield* file === "-" ? process.stdin : createReadStream(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: "there is none",
      EISDIR: "it is a folder",
      EACCES: "permission denied",
    };
    const reason = reasons[code ?? ""] ?? message;
    throw new CliError("file", `The file ${file} can't be read: ${reason}.`);
  }
}

function defineList(number: Command, output: Output): void {
  defineCommand(number, "list", {
    summary: "List the numbers, in the order they were added",
    description: "With --json, one object per line.",
    examples: [
      "npx glasspost number list --status reserve",
      "npx glasspost number list --json | head -n 5",
    ],
  })
    .addOption(new Option("--status <status>", "only those").choices(numberStatuses))
    .action(async ({ status }: { status?: NumberStatus }) => {
      await withContext(async (ctx) => {
        let isEmpty = true;
        for await (const card of listNumbers(ctx, status)) {
          isEmpty = false;
          await output.print(card, numberLine(card));
        }
        if (isEmpty) output.note("There is no such number.");
      });
    });
}

function numberLine({ display, country, status, received, lastMessageAt }: NumberCard): string {
  return [
    display.padEnd(20),
    (country ?? "-").padEnd(2),
    status.padEnd(7),
    String(received).padStart(9),
    lastMessageAt ?? "-",
  ].join("  ");
}

function readNumbers(value: string, before: ParsedNumber[] = []): ParsedNumber[] {
  return [...before, readNumber(value)];
}
