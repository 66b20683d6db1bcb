import { z } from "zod";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { readLines } from "#lib/cli/read-lines.ts";
import { expiryOf } from "#lib/otp/expiry-of.ts";
import { explainCodes } from "#lib/otp/explain-codes.ts";
import { formatOf } from "#lib/otp/format-of.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { serviceOf } from "#lib/otp/service-of.ts";

const messageSchema = z.object(
  {
    text: z.string({ error: "text must be the message's text" }),
    sender: z.string({ error: "sender must be text" }).nullish(),
  },
  { error: "must be an object with text" },
);

type Message = z.output<typeof messageSchema>;

export const otpCommand: CommandGroup = (program, output) => {
  defineCommand(program, "otp", {
    summary: "Find one-time codes in messages read from standard input",
    description: [
      "Each line is a message: a JSON object with text and perhaps sender, or the text itself.",
      "Each gets one line of JSON: its codes, surest first, with their place in the text (UTF-16",
      "units) and why they are taken for codes; what was rejected, and why; its format, the service",
      "it names, its purpose, for how many seconds its code is valid, and the host of an origin-bound",
      "line; or an error. Empty lines are skipped.",
      "No database is opened.",
    ].join("\n"),
    examples: [
      "echo 'Your code is 482 913' | npx glasspost otp",
      `echo '{"text":"G-482913 is your code","sender":"22395"}' | npx glasspost otp`,
      "npx glasspost otp < messages.jsonl > codes.jsonl",
    ],
  }).action(async () => {
    for await (const { number, text } of readLines(process.stdin)) {
      if (text?.trim() === "") continue;
      const answer = text === null ? { error: "it is too long." } : answerOf(text);
      if ("error" in answer) {
        process.exitCode = 1;
        await output.printJson({ error: `Line ${number}: ${answer.error}` });
      } else {
        await output.printJson(answer);
      }
    }
  });
};

function answerOf(line: string) {
  const message = readMessage(line);
  if ("error" in message) return message;
  const { text, sender } = message;
  const { codes, rejected, host } = explainCodes(text, sender ? { sender } : {});
  return {
    codes,
    rejected,
    format: formatOf(text, codes),
    service: serviceOf(text, codes),
    purpose: purposeOf(text, codes),
    expiresIn: expiryOf(text),
    host,
  };
}

/** A line that begins like a JSON object has to be one. */
function readMessage(line: string): Message | { error: string } {
  if (!line.trimStart().startsWith("{")) return { text: line };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "it begins like a JSON object and is not one." };
  }
  const parsed = messageSchema.safeParse(value);
  return parsed.success ? parsed.data : { error: `${parsed.error.issues[0]?.message}.` };
}
