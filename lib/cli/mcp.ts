import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { readSite } from "#lib/cli/read-options.ts";
import { serveMcp } from "#lib/mcp/serve-mcp.ts";

const DEFAULT_SITE = "http://localhost:3000";

export const mcpCommand: CommandGroup = (program, output) => {
  defineCommand(program, "mcp", {
    summary: "Let an assistant lease numbers and wait for codes, by the Model Context Protocol",
    description: [
      "Speaks the protocol on standard input and output, and asks a running site by its API.",
      "The key is read from GLASSPOST_KEY, never from an argument, which others could see.",
    ].join("\n"),
    examples: ["GLASSPOST_KEY=gpk_… npx glasspost mcp --url https://sms.example.com"],
  })
    .option("--url <url>", `the site (GLASSPOST_URL, or else ${DEFAULT_SITE})`, readSite)
    .action(async ({ url }: { url?: string }) => {
      const { GLASSPOST_URL, GLASSPOST_KEY } = process.env;
      const key = GLASSPOST_KEY?.trim() || null;
      if (key !== null && !/^[\x21-\x7e]+$/.test(key)) {
        throw new CliError("configuration", "GLASSPOST_KEY is no key: it begins with gpk_.");
      }
      const site = url ?? siteOf(GLASSPOST_URL || DEFAULT_SITE);
      if (key === null) output.note("GLASSPOST_KEY is empty: only what needs no key can be done.");
      await serveMcp({ url: site, key }, program.version() ?? "", (error) =>
        output.note(error.message),
      );
    });
};

/** @throws CliError */
function siteOf(value: string): string {
  try {
    return readSite(value);
  } catch (error) {
    throw new CliError("configuration", `GLASSPOST_URL: ${(error as Error).message}`);
  }
}
