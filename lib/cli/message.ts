import { type Command, InvalidArgumentError, Option } from "commander";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { reasonOption } from "#lib/cli/reason-option.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { publishMessage } from "#lib/messages/publish-message.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { withholdMessage } from "#lib/messages/withhold-message.ts";

export const messageCommands: CommandGroup = (program, output) => {
  const message = defineGroup(program, "message", {
    summary: "Publish, withhold, hide, redact and delete messages",
    description:
      "Single messages, by their id. Pages that are open show the change at once.\nThe audit trail keeps who did what, and why.",
  });
  definePublish(message, output);
  defineWithhold(message, output);
  defineHide(message, output);
  defineDelete(message, output);
  defineRedact(message, output);
};

function definePublish(message: Command, output: Output): void {
  defineModeration(message, "publish", {
    summary: "Publish a withheld or hidden message",
    description: "Its public copy is made anew from what was received, as long as that is kept.",
    examples: [
      "npx glasspost message publish msg_7gknuqirwac4ta3d65tmr6i5ga --reason 'nothing wrong with it'",
    ],
  }).action(async (id: string, { reason }: { reason: string }) => {
    await withContext(async (ctx) => {
      const published = await publishMessage(ctx, { id, reason });
      await output.print(
        { id, published },
        published ? `${id} is published.` : `${id} is public already: nothing changed.`,
      );
    });
  });
}

function defineWithhold(message: Command, output: Output): void {
  defineModeration(message, "withhold", {
    summary: "Withhold the text of a message; it stays listed",
    examples: [
      "npx glasspost message withhold msg_7gknuqirwac4ta3d65tmr6i5ga --reason 'personal data'",
    ],
  }).action(async (id: string, { reason }: { reason: string }) => {
    await withContext(async (ctx) => {
      const withheld = await withholdMessage(ctx, { id, reason });
      await output.print(
        { id, withheld },
        withheld ? `${id} is withheld.` : `${id} is withheld already: nothing changed.`,
      );
    });
  });
}

function defineHide(message: Command, output: Output): void {
  defineModeration(message, "hide", {
    summary: "Take a message from every list",
    description:
      "Its public copy goes; what was received stays sealed as long as messages may.\nA message that is not listed stays as it is.",
    examples: [
      "npx glasspost message hide msg_7gknuqirwac4ta3d65tmr6i5ga --reason 'names a person'",
    ],
  }).action(async (id: string, { reason }: { reason: string }) => {
    await withContext(async (ctx) => {
      const hidden = await hideMessage(ctx, { id, reason });
      await output.print(
        { id, hidden },
        hidden ? `${id} is hidden.` : `${id} is not listed: nothing changed.`,
      );
    });
  });
}

function defineDelete(message: Command, output: Output): void {
  defineModeration(message, "delete", {
    summary: "Delete a message of any visibility, with what was received",
    examples: [
      "npx glasspost message delete msg_7gknuqirwac4ta3d65tmr6i5ga --reason 'asked for by its sender'",
    ],
  }).action(async (id: string, { reason }: { reason: string }) => {
    await withContext(async (ctx) => {
      await deleteMessage(ctx, { id, reason });
      await output.print({ id, deleted: true }, `${id} is deleted.`);
    });
  });
}

function defineRedact(message: Command, output: Output): void {
  defineModeration(message, "redact", {
    summary: "Make words of a message unreadable for the public",
    description:
      "Each occurrence of the words, exactly as they stand in the public copy, becomes\n█. A code that they touch is no longer shown as one. If one of the texts does\nnot occur, nothing changes.",
    examples: [
      "npx glasspost message redact msg_7gknuqirwac4ta3d65tmr6i5ga --text 'Maria Velez' --reason 'a name'",
      "npx glasspost message redact msg_7gknuqirwac4ta3d65tmr6i5ga --text Maria --text Velez --reason 'a name'",
    ],
  })
    .addOption(
      new Option("--text <words>", "what is to go; may be given again")
        .argParser(readTexts)
        .makeOptionMandatory(),
    )
    .action(async (id: string, { text, reason }: { text: string[]; reason: string }) => {
      await withContext(async (ctx) => {
        const places = await redactMessage(ctx, { id, texts: text, reason });
        await output.print(
          { id, places },
          `${places} ${places === 1 ? "place" : "places"} of ${id} ${places === 1 ? "is" : "are"} redacted.`,
        );
      });
    });
}

/** What all of them take: an id, and why. */
function defineModeration(
  message: Command,
  name: string,
  help: { summary: string; description?: string; examples: string[] },
): Command {
  return defineCommand(message, name, help)
    .argument("<id>", "the message's id: msg_ and 26 characters")
    .addOption(reasonOption());
}

function readTexts(value: string, before: string[] = []): string[] {
  if (value === "") throw new InvalidArgumentError("It must not be empty.");
  return [...before, value];
}
