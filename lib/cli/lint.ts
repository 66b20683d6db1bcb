import { createReadStream } from "node:fs";
import { Option } from "commander";
import { type VerdictObject, verdictObject } from "#lib/api/wire/verdict.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { readLines } from "#lib/cli/read-lines.ts";
import { usageError } from "#lib/cli/usage-error.ts";
import { CODE_LENGTHS, judgeTemplate, type TemplateOptions } from "#lib/lab/judge-template.ts";
import { labLanguages } from "#lib/lab/language-of.ts";
import { sentenceOf } from "#lib/lab/sentence-of.ts";

type Options = TemplateOptions & { lines?: true; strict?: true };

/** A template, and where it stands. */
type Template = { name: string; text: string };

/** What is far longer than a template is none. */
const MOST_BYTES = 256 * 1024;

export const lintCommand: CommandGroup = (program, output) => {
  defineCommand(program, "lint", {
    summary: "Judge templates of messages by the published rules",
    description: [
      "Each file is a template, or with --lines each of its lines; - is standard input. Told are",
      "length and coding, the code that is found, whether phones will offer it, and what is missing,",
      "each with the rule that it rests on. Placeholders such as {{code}} and %s are filled first.",
      "The exit code is 1 when there is an error, with --strict also on a warning.",
      "No database is opened.",
    ].join("\n"),
    examples: [
      "npx glasspost lint templates/*.txt",
      "echo 'Your Faro code is {{code}}' | npx glasspost lint -",
      "npx glasspost lint --strict --host faro.example --sender Faro sign-in.txt",
      "npx glasspost lint --lines --json templates.txt | jq -r '.findings[].sentence'",
    ],
  })
    .argument("<files...>", "files with templates, - for standard input")
    .option("--lines", "each line is a template; empty ones are skipped")
    .option("--strict", "fail on warnings too")
    .option("--sender <name>", "who it is sent as: a name or a number")
    .option("--host <host>", "the site that the codes are for")
    .addOption(new Option("--language <code>", "what they are written in").choices(labLanguages))
    .option("--code-length <digits>", "how many digits a placeholder for a code has", readLength)
    .action(async (files: string[], options: Options) => {
      const { lines, strict, ...about } = options;
      for (const file of files) {
        for await (const { name, text } of templatesOf(file, lines ?? false)) {
          const verdict = verdictObject(judgeTemplate(text, about), (found) => sentenceOf(found));
          const isFailed = verdict.findings.some(
            ({ severity }) => severity === "error" || (strict && severity === "warning"),
          );
          if (isFailed) process.exitCode = 1;
          await output.print({ name, ...verdict }, textOf(name, verdict));
        }
      }
    });
};

function readLength(value: string): number {
  const { least, most } = CODE_LENGTHS;
  const length = Number(value);
  if (Number.isInteger(length) && length >= least && length <= most) return length;
  throw usageError(`--code-length must be a number from ${least} to ${most}.`);
}

async function* templatesOf(file: string, isLines: boolean): AsyncGenerator<Template> {
  const source = file === "-" ? process.stdin : createReadStream(file);
  const name = file === "-" ? "standard input" : file;
  try {
    if (!isLines) return yield { name, text: await wholeOf(name, source) };
    for await (const { number, text } of readLines(source)) {
      if (text === null) throw new CliError("too-long", `Line ${number} of ${name} is too long.`);
      if (text.trim() !== "") yield { name: `${name}:${number}`, text };
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new CliError("file", `${name} can't be read: ${code}.`);
  }
}

/** The line end that editors put behind the last line is none of the template's. */
async function wholeOf(name: string, source: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new CliError("too-long", `${name} is too long for a template.`);
    chunks.push(chunk);
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks));
  return text.replaceAll("\r\n", "\n").replace(/\n$/u, "");
}

const signs = { error: "error  ", warning: "warning", advice: "advice ", good: "good   " };

function textOf(name: string, { encoding, segments, unitsLeft, findings }: VerdictObject): string {
  const coding = encoding === "gsm-7" ? "GSM-7" : "UCS-2";
  const count = segments.length === 1 ? "1 SMS" : `${segments.length} SMS`;
  const lines = findings.map(({ severity, sentence, rule }) =>
    severity === "good"
      ? `  ${signs[severity]}  ${sentence}`
      : `  ${signs[severity]}  ${sentence}\n           ${rule.url}`,
  );
  return [`${name}: ${coding}, ${count}, ${unitsLeft} left`, ...lines].join("\n");
}
