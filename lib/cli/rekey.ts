import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { withContext } from "#lib/cli/with-context.ts";
import type { Context } from "#lib/context.ts";
import { type Env, getEnv } from "#lib/env.ts";
import { type FoundKey, findKey } from "#lib/keys/find-key.ts";
import { forgetOlder, formatKey, renewKey } from "#lib/keys/key-text.ts";
import { replaceKeyFile } from "#lib/keys/keyring.ts";
import { type RekeyReport, rekey } from "#lib/keys/rekey.ts";

const PROGRESS_EVERY_MS = 1000;

export const rekeyCommand: CommandGroup = (program, output) => {
  defineCommand(program, "rekey", {
    summary: "Seal everything anew with the newest key, while the site runs",
    description: [
      "In short steps; a run that was ended goes on when it is called again. First --new-key makes the",
      "key and the server is started again with it; in the end --forget drops the older ones.",
      "Addresses of messages stay the same; whoever is signed in signs in again.",
    ].join("\n"),
    examples: [
      "npx glasspost rekey --new-key",
      "npx glasspost rekey",
      "npx glasspost rekey --forget",
    ],
  })
    .option("--new-key", "only make a new key, before those that there are")
    .option("--forget", "afterwards drop the older keys, when nothing needs them any more")
    .action(async ({ newKey = false, forget = false }) => {
      await withContext(async (ctx) => {
        const found = requireFound(getEnv());
        if (newKey) return makeKey(found, output);
        const report = await rekeyAll(ctx, output);
        if (forget) return forgetKeys(found, report, output);
        await output.print(report, sentenceOf(report, found));
      });
    });
};

function requireFound({ DATABASE_URL, DATA_KEY }: Env): FoundKey {
  const found = findKey(DATABASE_URL, DATA_KEY);
  if (!found) throw new CliError("key", "There is no key yet: the server makes one.");
  return found;
}

async function makeKey({ key, file }: FoundKey, output: Output): Promise<void> {
  const renewed = renewKey(key);
  if (file !== null) {
    replaceKeyFile(file, renewed);
    const said = `${file} holds a new key before the old one. Start the server again, then run npx glasspost rekey.`;
    return output.print({ file }, said);
  }
  const text = formatKey(renewed, ",");
  const said = [
    `DATA_KEY=${text}`,
    "",
    "Start every instance with it (with several: first the old key, a comma and the new one, on each of",
    "them), then run npx glasspost rekey with the same DATA_KEY.",
  ];
  await output.print({ dataKey: text }, said.join("\n"));
}

async function rekeyAll(ctx: Context, output: Output): Promise<RekeyReport> {
  let notedAt = performance.now();
  return await rekey(ctx, ({ read, sealed }) => {
    if (performance.now() - notedAt < PROGRESS_EVERY_MS) return;
    notedAt = performance.now();
    output.note(`${read} rows read, ${sealed} sealed anew`);
  });
}

async function forgetKeys(
  { key, file }: FoundKey,
  report: RekeyReport,
  output: Output,
): Promise<void> {
  const { sealed, unreadable } = report;
  if (sealed > 0 || unreadable > 0) {
    const still = `${sealed} rows were sealed with an older key until now, ${unreadable} can't be opened`;
    throw new CliError(
      "key",
      `${still}: make sure that every instance has the newest key, and run npx glasspost rekey again.`,
    );
  }
  const alone = forgetOlder(key);
  if (file !== null) {
    replaceKeyFile(file, alone);
    return output.print({ ...report, file }, `${file} holds the newest key alone.`);
  }
  const text = formatKey(alone, ",");
  await output.print({ ...report, dataKey: text }, `DATA_KEY=${text}`);
}

function sentenceOf({ read, sealed, unreadable }: RekeyReport, { key }: FoundKey): string {
  const done = `${read} rows read, ${sealed} sealed anew.`;
  if (unreadable > 0) return `${done} ${unreadable} were sealed by a key that is not there.`;
  if (forgetOlder(key).length === key.length) return `${done} There is no older key.`;
  return `${done} Nothing needs the older keys: npx glasspost rekey --forget drops them.`;
}
