import { readFileSync, writeFileSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { CliError } from "#lib/cli/cli-error.ts";
import { defineCommand } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { withContext } from "#lib/cli/with-context.ts";
import type { Diagnosis } from "#lib/ingest/diagnose.ts";
import { fetchText } from "#lib/ingest/fetch-text.ts";
import { explainRefusal } from "#lib/sources/explain-refusal.ts";
import { type KeptRefusal, listRefusals } from "#lib/sources/list-refusals.ts";

type DoctorOptions = { list?: boolean; nth: number; file?: string; save?: string };

/** A request in a file, as `--save` writes it. */
const savedSchema = z.object({
  at: z.iso.datetime(),
  reason: z.string().nullable().default(null),
  method: z.enum(["GET", "POST"]),
  query: z.string().default(""),
  headers: z.record(z.string(), z.string()),
  body: z.base64().default(""),
  isCut: z.literal(true).optional(),
  client: z.string().optional(),
});

/** Adds `source doctor`. */
export function defineDoctor(source: Command, output: Output): void {
  defineCommand(source, "doctor", {
    summary: "Explain why a source's request was refused",
    description: [
      "Takes the last refused request and verifies it again, as it came and without each of the",
      "things that go wrong between a provider and us: another address, a secret with a line",
      "break, a body that was written again, a clock. What makes its proof right is the cause.",
      "Secrets are never printed, and of a proof four characters at most.",
    ].join("\n"),
    examples: [
      "npx glasspost source doctor my-gateway",
      "npx glasspost source doctor my-gateway --list",
      "npx glasspost source doctor my-gateway --nth 2 --save refused.json",
      "npx glasspost source doctor my-gateway --file refused.json --json",
    ],
  })
    .argument("<id>", "the source")
    .option("--list", "list the refused requests that are kept: when, and why")
    .option("--nth <number>", "which one, from the last", readNth, 1)
    .option("--file <file>", "a request that was saved in place of one that is kept")
    .option("--save <file>", "save the request as JSON, with all that is in it, for --file")
    .action(async (id: string, options: DoctorOptions) => {
      await withContext(async (ctx) => {
        const refusals = options.file === undefined ? await listRefusals(ctx, id) : [];
        if (options.list) return printList(output, refusals);
        const refusal =
          options.file === undefined ? refusals[options.nth - 1] : readSaved(options.file);
        if (!refusal) throw new CliError("nothing-refused", nothingRefused(refusals.length));
        if (options.save !== undefined) save(options.save, refusal);
        const diagnosis = await explainRefusal(ctx, { name: id, refusal, fetchText });
        const { at, reason } = refusal;
        await output.print({ id, at, reason, ...diagnosis }, prose(id, refusal, diagnosis));
      });
    });
}

function readNth(value: string): number {
  const nth = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (nth < 1) throw new InvalidArgumentError("It must be a whole number from 1.");
  return nth;
}

async function printList(output: Output, refusals: KeptRefusal[]): Promise<void> {
  for (const [i, { at, reason, method, client }] of refusals.entries()) {
    const line = `${String(i + 1).padStart(3)}  ${at}  ${String(reason).padEnd(15)}  ${method.padEnd(4)}  ${client ?? ""}`;
    await output.print({ nth: i + 1, at, reason, method, client: client ?? null }, line.trimEnd());
  }
  if (refusals.length === 0) output.note(nothingRefused(0));
}

function nothingRefused(kept: number): string {
  if (kept > 0) return `Only ${kept} refused ${kept === 1 ? "request is" : "requests are"} kept.`;
  return [
    "No refused request of this source is kept.",
    "If messages are missing nevertheless: the provider may call another address than",
    "`source list` says (one whose secret end is wrong is answered 404 and not kept), or not at all.",
  ].join("\n");
}

function readSaved(file: string): KeptRefusal {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError("file", `The file ${file} can't be read (${code}).`);
  }
  try {
    const { isCut, client, headers, ...rest } = savedSchema.parse(JSON.parse(text));
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    return {
      ...rest,
      headers: Object.fromEntries(lower),
      ...(isCut ? { isCut } : {}),
      ...(client === undefined ? {} : { client }),
    };
  } catch {
    throw new CliError(
      "file",
      `The file ${file} holds no saved request: at, method, query, headers and body in base64, as JSON.`,
    );
  }
}

/** Nobody else may read it: it holds a message, and what came to prove it. */
function save(file: string, refusal: KeptRefusal): void {
  try {
    writeFileSync(file, `${JSON.stringify(refusal, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "EEXIST" ? "it is there already" : code;
    throw new CliError("file", `The file ${file} can't be written: ${reason}.`);
  }
}

function prose(id: string, { at, reason }: KeptRefusal, diagnosis: Diagnosis): string {
  const { verdict, steps, causes, facts } = diagnosis;
  const width = Math.max(...steps.map(({ step }) => step.length));
  return [
    `The request to ${id} of ${at} was refused${reason ? `: ${reason}` : ""}.`,
    "",
    "How it is verified",
    ...steps.map(({ step, value }) => {
      const [first = "", ...more] = value.split("\n");
      const indented = more.map((line) => `\n${" ".repeat(width + 4)}${line}`).join("");
      return `  ${step.padEnd(width)}  ${first}${indented}`;
    }),
    `  ${"so it is".padEnd(width)}  ${verdict}`,
    "",
    ...(causes.length > 0 ? ["Probable cause"] : []),
    ...causes.flatMap(({ cause, fix, difference }) => [
      `  ${cause}`,
      `  ${fix}`,
      ...(difference
        ? [
            `  At byte ${difference.byte}, verified:  ${difference.ours}`,
            `  ${" ".repeat(`At byte ${difference.byte}, `.length)}signed:    ${difference.theirs}`,
          ]
        : []),
      "",
    ]),
    ...(facts.length > 0 ? [causes.length > 0 ? "Besides" : "What can be said"] : []),
    ...facts.map((fact) => `  ${fact}`),
  ]
    .join("\n")
    .trimEnd();
}
