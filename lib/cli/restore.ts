import {
  chownSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { Option } from "commander";
import { holdFile, keepIdsFrom, replaceFile } from "#db/backup/replace-file.ts";
import { syncFile } from "#db/backup/write-backup.ts";
import { makeDraft, removeDraft } from "#lib/backup/draft-file.ts";
import { verifyBackup } from "#lib/backup/verify-backup.ts";
import { requireFile, unsound, writeKey } from "#lib/cli/backup.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { sideError } from "#lib/cli/describe-side.ts";
import type { Output } from "#lib/cli/output.ts";
import { keyringOf, readKeyFile } from "#lib/keys/keyring.ts";

type Options = { from: string; force?: boolean };

export const restoreCommand: CommandGroup = (program, output) => {
  defineCommand(program, "restore", {
    summary: "Put a backup in the place of the database, while the server is stopped",
    description: [
      "The backup is checked first. A database that is there is replaced with --force only, and",
      "kept beside the new one under another name. The key is taken from FILE.key where that is,",
      "or must be there already: DATA_KEY, or the .key file beside the database.",
    ].join("\n"),
    examples: [
      "npx glasspost restore --from /backup/glasspost.db",
      "npx glasspost restore --from /backup/glasspost.db --force --json",
    ],
  })
    .addOption(new Option("--from <file>", "the backup").makeOptionMandatory())
    .option("--force", "replace a database that is there")
    .action(async (options: Options) => {
      await restore(output, options);
    });
};

async function restore(output: Output, { from, force = false }: Options): Promise<void> {
  const { path, key, dataKey } = requireFile("restore");
  if (!existsSync(from)) throw new CliError("not-found", `There is no file ${from}.`);
  if (existsSync(`${from}-wal`) && statSync(`${from}-wal`).size > 0) {
    throw new CliError(
      "unfinished",
      `${from} is a database in use, not a backup: part of it lies in ${from}-wal.`,
    );
  }
  const brought = dataKey === "" ? readKeyFile(`${from}.key`) : null;
  const used = brought ?? key?.key;
  if (!used) {
    throw new CliError("key", `The key is missing: ${from}.key, ${path}.key, or DATA_KEY.`);
  }
  try {
    const { aside, ...held } = await putInPlace(from, path, used, brought !== null, force);
    await output.print(
      { database: path, ...held, aside },
      [
        `${path} holds ${held.messages} messages to ${held.numbers} numbers, and is checked.`,
        ...(aside ? [`What was there before is now ${aside}.`] : []),
      ].join("\n"),
    );
  } catch (error) {
    throw error instanceof CliError ? error : sideError("Nothing was restored", error);
  }
}

async function putInPlace(
  from: string,
  path: string,
  key: Buffer,
  bringsKey: boolean,
  force: boolean,
): Promise<{ messages: number; numbers: number; aside: string | null }> {
  if (existsSync(path) && !force) {
    throw new CliError(
      "exists",
      `There is a database ${path} already; --force replaces it, and keeps it beside.`,
    );
  }
  mkdirSync(dirname(path), { recursive: true });
  const held = holdOrRefuse(path);
  try {
    const draft = makeDraft(path);
    try {
      copyFileSync(from, draft, constants.COPYFILE_FICLONE);
      syncFile(draft);
      const verified = await verifyBackup(draft, keyringOf(key));
      if ("fault" in verified) throw unsound(from, verified.fault);
      if (held) keepIdsFrom(draft, held.lastIds);
      takeOwner(draft, path);
      const aside = `${path}.before-restore-${new Date().toISOString().replace(/\W/g, "")}`;
      if (existsSync(path) && existsSync(`${path}.key`)) linkSync(`${path}.key`, `${aside}.key`);
      if (bringsKey) {
        writeKey(`${path}.key`, key);
        takeOwner(`${path}.key`, draft);
      }
      replaceFile(path, draft, held, aside);
      return { ...verified, aside: held ? aside : null };
    } finally {
      removeDraft(draft);
    }
  } finally {
    held?.release();
  }
}

function holdOrRefuse(path: string) {
  try {
    return holdFile(path);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "database-in-use") throw error;
    throw new CliError("in-use", `Another process has ${path} open: stop the server first.`);
  }
}

/** What root restores belongs to whom the database or its folder belongs to, or the server can't use it. */
function takeOwner(file: string, like: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(existsSync(like) ? like : dirname(like));
  chownSync(file, uid, gid);
}
