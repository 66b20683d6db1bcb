import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { readInstant, readSite } from "#lib/cli/read-options.ts";
import { type Answer, sendMessage } from "#lib/cli/send-message.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { getEnv } from "#lib/env.ts";

type SendOptions = {
  from: string;
  to: string;
  text: string;
  id?: string;
  sentAt?: number;
  url?: string;
};

export const sendCommand: CommandGroup = (program, output) => {
  defineCommand(program, "send", {
    summary: "Post a message to the running server as a source's provider would, signed",
    description: [
      "The secret is read from the database; the message goes through the server's HTTP route.",
      "Prints what the server answers; the exit code is 1 unless that is a success.",
    ].join("\n"),
    examples: [
      "npx glasspost send demo --from +9009 --to +17875550101 --text 'Your code is 482913'",
      "npx glasspost send twilio --from TikTok --to +17875550101 --text Hello --url http://localhost:3000",
    ],
  })
    .argument("<source>", "the source that it comes from")
    .requiredOption("--from <sender>", "the sender: a name, a short code or a number")
    .requiredOption("--to <number>", "the number that it is sent to")
    .requiredOption("--text <text>", "the message")
    .option("--id <id>", "the provider's id: the same twice is one message")
    .option("--sent-at <instant>", "when it was sent, e.g. 2026-11-22T10:30:00Z", readInstant)
    .option("--url <url>", "the server's address (default: PUBLIC_URL)", readSite)
    .action(async (source: string, options: SendOptions) => {
      const answer = await withContext((ctx) => {
        const { from, to, text, id = null, sentAt = null, url } = options;
        const message = { from, to, text, id, sentAt };
        return sendMessage(ctx, { source, site: url ?? getEnv().PUBLIC_URL, message });
      });
      const { status, body } = answer;
      if (status < 200 || status > 299) {
        throw new CliError("refused", `The server answered ${answerText(answer)}`, {
          status,
          body,
        });
      }
      await output.print(answer, answerText(answer));
    });
};

function answerText({ status, body }: Answer): string {
  if (typeof body === "string") return `${status} ${body}`.trim();
  const { detail } = (body ?? {}) as { detail?: unknown };
  const isProblem = status >= 400 && typeof detail === "string";
  return isProblem ? `${status}: ${detail}${mistakes(body)}` : `${status} ${JSON.stringify(body)}`;
}

/** What is wrong where, from the body of a problem. */
function mistakes(body: unknown): string {
  const { errors } = body as { errors?: unknown };
  if (!Array.isArray(errors)) return "";
  return errors.map(({ pointer, detail }) => ` ${pointer} ${detail}.`).join("");
}
