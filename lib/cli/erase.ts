import type { Command } from "commander";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { reasonOption } from "#lib/cli/reason-option.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { type Erasable, erase } from "#lib/erasure/erase.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";

export const eraseCommands: CommandGroup = (program, output) => {
  const group = defineGroup(program, "erase", {
    summary: "Erase every trace of a message, of a number's or of a sender's messages",
    description: [
      "Public copies, originals, search tokens, reviews, reports, and what lies sealed beside them:",
      "parts, messages to numbers that we do not have, refused requests. Afterwards none of it is in",
      "the database. Backups that were made before still hold it: docs/operations.md.",
    ].join("\n"),
  });
  defineErasure(group, output, {
    name: "message",
    summary: "Erase one message",
    argument: ["<id>", "the message's id: msg_ and 26 characters"],
    examples: ["npx glasspost erase message msg_7gknuqirwac4ta3d65tmr6i5ga --reason 'asked for'"],
    subjectOf: (message) => ({ message }),
  });
  defineErasure(group, output, {
    name: "number",
    summary: "Erase all that a number of ours received",
    description: "The number itself stays, and goes on receiving.",
    argument: ["<number>", "the number with its country code"],
    examples: ["npx glasspost erase number +17875550101 --reason 'asked for'"],
    subjectOf: (given) => ({ number: parseNumber(given)?.e164 ?? given }),
  });
  defineErasure(group, output, {
    name: "sender",
    summary: "Erase all that a sender sent, and the sender",
    argument: ["<sender>", "the sender as a phone shows it"],
    examples: [
      "npx glasspost erase sender +12125550177 --reason 'asked for'",
      "npx glasspost erase sender Harbour --reason 'asked for'",
    ],
    subjectOf: (sender) => ({ sender }),
  });
};

type Erasure = {
  name: string;
  summary: string;
  description?: string;
  argument: [name: string, description: string];
  examples: string[];
  subjectOf(given: string): Erasable;
};

function defineErasure(
  group: Command,
  output: Output,
  { name, argument, subjectOf, ...help }: Erasure,
): void {
  defineCommand(group, name, help)
    .argument(...argument)
    .addOption(reasonOption())
    .action(async (given: string, { reason }: { reason: string }) => {
      await withContext(async (ctx) => {
        const erased = await erase(ctx, { ...subjectOf(given), reason });
        const { messages, others, isLogEmpty } = erased;
        await output.print(
          erased,
          [
            `${messages} ${messages === 1 ? "message is" : "messages are"} erased, and ${others} of what lay beside them.`,
            ...(isLogEmpty
              ? []
              : [
                  "Another process reads from the database: its log is emptied within ten minutes.",
                ]),
          ].join("\n"),
        );
      });
    });
}
