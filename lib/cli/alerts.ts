import { alertSettings } from "#lib/alerts/channels.ts";
import { sendTest } from "#lib/alerts/send-test.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import { readConfiguration } from "#lib/cli/with-context.ts";

const names = { webhook: "webhook", email: "e-mail" };

export const alertsCommands: CommandGroup = (program, output) => {
  const alerts = defineGroup(program, "alerts", {
    summary: "Try whether alerts reach you",
    description: "Alerts go to ALERT_WEBHOOK_URL and by e-mail to ALERT_EMAIL: docs/operations.md.",
  });
  defineCommand(alerts, "test", {
    summary: "Send a test through every channel that is configured",
    description: "Nothing is stored, and nothing is tried again.",
    examples: ["npx glasspost alerts test"],
  }).action(async () => {
    readConfiguration();
    const results = await sendTest(alertSettings(), Date.now());
    if (results.length === 0) {
      const message = "No alert goes anywhere: set ALERT_WEBHOOK_URL or ALERT_EMAIL.";
      throw new CliError("not-configured", message);
    }
    for (const { channel, failure } of results) {
      await output.print(
        { channel, delivered: failure === null, failure },
        `${names[channel]}: ${failure ?? "taken"}`,
      );
    }
    const failed = results.filter(({ failure }) => failure !== null);
    if (failed.length > 0) {
      const message = `${failed.length} of ${results.length} did not take it.`;
      throw new CliError("not-delivered", message);
    }
  });
};
