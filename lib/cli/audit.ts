import { type Command, InvalidArgumentError, Option } from "commander";
import type { AuditEntry } from "#lib/audit/audit-entry.ts";
import { exportAudit } from "#lib/audit/export-audit.ts";
import { type AuditFilter, listAudit } from "#lib/audit/list-audit.ts";
import { type ChainReport, verifyChain } from "#lib/audit/verify-chain.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { readInstant } from "#lib/cli/read-options.ts";
import { withContext } from "#lib/cli/with-context.ts";

export const auditCommands: CommandGroup = (program, output) => {
  const audit = defineGroup(program, "audit", {
    summary: "Read the audit log, and check that nobody tampered with it",
    description:
      "Who did what, to what, when, why and from where. Entries are never changed or removed:\neach holds a hash over itself and the hash of the one before it.",
  });
  defineVerify(audit, output);
  defineList(audit, output);
  defineExport(audit, output);
};

function defineVerify(audit: Command, output: Output): void {
  defineCommand(audit, "verify", {
    summary: "Work every hash out again",
    description: [
      "Tells the first entry that is not what it was, and the newest hash. Note that hash somewhere",
      "else: given with --expect later, it shows whether entries were cut off at the end, or all of",
      "them written anew. The exit code is 1 when anything is wrong.",
    ].join("\n"),
    examples: [
      "npx glasspost audit verify",
      `npx glasspost audit verify --expect ${"5f".repeat(32)}`,
    ],
  })
    .addOption(new Option("--expect <hash>", "a hash that was noted earlier").argParser(readHash))
    .action(async ({ expect }: { expect?: string }) => {
      await withContext(async (ctx) => {
        const report = await verifyChain(ctx, expect);
        const fault = faultOf(report);
        if (fault) throw new CliError("tampered", fault, { ...report });
        await output.print({ whole: true, ...report }, wholeText(report));
      });
    });
}

function faultOf({ brokenAt, isExpectedThere }: ChainReport): string | null {
  if (brokenAt !== null) {
    return `The log was tampered with: entry ${brokenAt} is not what its hash says. It was changed, or one before it was changed, removed or put in.`;
  }
  if (isExpectedThere === false) {
    return "No entry has the hash that was noted: entries are missing at the end, or all were written anew.";
  }
  return null;
}

function wholeText({ entries, earlier, newest, isExpectedThere }: ChainReport): string {
  const before = earlier > 0 ? `, ${earlier} of them from before entries had hashes` : "";
  return [
    `The log is whole: ${entries} entries${before}.`,
    ...(newest ? [`The newest hash is ${newest}`] : []),
    ...(isExpectedThere ? ["The hash that was noted is among them."] : []),
  ].join("\n");
}

type ListOptions = AuditFilter & { limit: number };

function defineList(audit: Command, output: Output): void {
  withFilters(
    defineCommand(audit, "list", {
      summary: "Print the newest entries",
      examples: [
        "npx glasspost audit list",
        "npx glasspost audit list --action message. --since 2026-11-01T00:00:00Z",
        "npx glasspost audit list --subject 17875550101 --limit 500 --json",
      ],
    }),
  )
    .addOption(new Option("--limit <count>", "how many").argParser(readCount).default(50))
    .action(async ({ limit, ...filter }: ListOptions) => {
      await withContext(async (ctx) => {
        let left = limit;
        let before: number | undefined;
        do {
          const size = Math.min(left, 500);
          const page = await listAudit(ctx, filter, before ? { before, size } : { size });
          for (const entry of page.entries) await output.print(entry, lineOf(entry));
          left -= page.entries.length;
          before = page.next ?? undefined;
        } while (left > 0 && before !== undefined);
      });
    });
}

function defineExport(audit: Command, output: Output): void {
  withFilters(
    defineCommand(audit, "export", {
      summary: "Print entries as a file, newest first",
      description:
        "A spreadsheet works nothing out of its values: what looks like a formula is text.",
      examples: [
        "npx glasspost audit export > audit.csv",
        "npx glasspost audit export --format json --since 2026-01-01T00:00:00Z > audit.json",
      ],
    }),
  )
    .addOption(
      new Option("--format <format>", "csv or json").choices(["csv", "json"]).default("csv"),
    )
    .action(async ({ format, ...filter }: AuditFilter & { format: "csv" | "json" }) => {
      await withContext(async (ctx) => {
        for await (const piece of exportAudit(ctx, filter, format)) await output.write(piece);
      });
    });
}

function withFilters(command: Command): Command {
  return command
    .option("--actor <name>", "who did it, e.g. admin:ann or system:cli")
    .option("--action <name>", "what was done, e.g. message.hide, or message. for all of its kind")
    .option("--subject <name>", "what it was done to: a message's id, a number's digits, a name")
    .addOption(new Option("--since <instant>", "not before it").argParser(readInstant))
    .addOption(new Option("--until <instant>", "before it").argParser(readInstant));
}

function lineOf({ id, at, actor, action, subject, reason, detail, ...more }: AuditEntry): string {
  const { before, after, address } = more;
  const parts = [
    detail && JSON.stringify(detail),
    before && `before ${JSON.stringify(before)}`,
    after && `after ${JSON.stringify(after)}`,
    reason && `because: ${reason}`,
    address && `from ${address}`,
  ].filter(Boolean);
  return [`${id}  ${at}  ${actor}  ${action}  ${subject}`, ...parts].join("  ");
}

function readHash(value: string): string {
  if (!/^[0-9a-f]{64}$/i.test(value)) {
    throw new InvalidArgumentError("It must be 64 hexadecimal digits.");
  }
  return value.toLowerCase();
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(value);
}
