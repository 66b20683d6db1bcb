import { existsSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Option } from "commander";
import { syncFile, syncName, writeBackup } from "#db/backup/write-backup.ts";
import { databasePath, isPostgres } from "#db/client.ts";
import { makeDraft, removeDraft } from "#lib/backup/draft-file.ts";
import { type BackupFault, verifyBackup } from "#lib/backup/verify-backup.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { sideError } from "#lib/cli/describe-side.ts";
import type { Output } from "#lib/cli/output.ts";
import { usageError } from "#lib/cli/usage-error.ts";
import { getEnv } from "#lib/env.ts";
import { type FoundKey, findKey } from "#lib/keys/find-key.ts";
import { formatKey } from "#lib/keys/key-text.ts";
import { keyringOf, readKeyFile } from "#lib/keys/keyring.ts";

type Options = { to: string; force?: boolean; withKey?: boolean };

export const backupCommand: CommandGroup = (program, output) => {
  defineCommand(program, "backup", {
    summary: "Write the database into a file, while the server runs, and check it",
    description: [
      "The file holds all of one instant, and nothing that was deleted before. It is opened,",
      "searched and unsealed before it gets its name. The key is not in it: without the key",
      "what was received, and the secrets of sources, can't be read.",
      "For Postgres there are its own tools: pg_dump, pg_basebackup.",
    ].join("\n"),
    examples: [
      "npx glasspost backup --to /backup/glasspost.db",
      "npx glasspost backup --to /backup/glasspost.db --force --with-key --json",
    ],
  })
    .addOption(new Option("--to <file>", "where the backup is to lie").makeOptionMandatory())
    .option("--force", "replace a file that is there")
    .option("--with-key", "put the key beside it: FILE.key")
    .action(async (options: Options) => {
      await backUp(output, options);
    });
};

async function backUp(output: Output, { to, force = false, withKey = false }: Options) {
  const { path, key } = requireFile("backup");
  const keyFile = `${to}.key`;
  if (isSameFile(to, path)) throw usageError("--to names the database itself.");
  if (!existsSync(path)) throw new CliError("not-found", `There is no database ${path}.`);
  const taken = [to, ...(withKey ? [keyFile] : [])].find((file) => existsSync(file));
  if (taken && !force) {
    throw new CliError("exists", `There is a file ${taken} already; --force replaces it.`);
  }
  if (!key) throw new CliError("key", `The key is missing: ${path}.key, or DATA_KEY.`);
  try {
    const held = await writeChecked(path, to, key);
    if (withKey) writeKey(keyFile, key.key);
    await output.print(
      { backup: to, ...held, key: withKey ? keyFile : null },
      `${to} holds ${held.messages} messages to ${held.numbers} numbers, and is checked.\n${keySentence(key, withKey ? keyFile : null)}`,
    );
  } catch (error) {
    throw error instanceof CliError ? error : sideError("The backup was not made", error);
  }
}

/** The database file that is configured, and its key. @throws for a server: exit code 2 */
export function requireFile(command: "backup" | "restore"): {
  path: string;
  key: FoundKey | null;
  dataKey: string;
} {
  const { DATABASE_URL, DATA_KEY } = readEnv();
  if (isPostgres(DATABASE_URL)) {
    throw usageError(
      command === "backup"
        ? "The database is on a Postgres server: back it up with Postgres's own tools, pg_dump or pg_basebackup."
        : "The database is on a Postgres server: restore it with Postgres's own tools, such as pg_restore.",
    );
  }
  const path = databasePath(DATABASE_URL);
  return { path, key: findKey(DATABASE_URL, DATA_KEY), dataKey: DATA_KEY };
}

function readEnv() {
  try {
    return getEnv();
  } catch (error) {
    throw new CliError("configuration", (error as Error).message);
  }
}

/** Writes a backup under another name, which it keeps only when it is sound. */
async function writeChecked(path: string, to: string, { key }: FoundKey) {
  const draft = makeDraft(to);
  try {
    await writeBackup(path, draft);
    const verified = await verifyBackup(draft, keyringOf(key));
    if ("fault" in verified) throw unsound("The database", verified.fault);
    renameSync(draft, to);
    syncName(to);
    return verified;
  } finally {
    removeDraft(draft);
  }
}

const FAULTS: Record<BackupFault, string> = {
  corrupt: "is not sound: SQLite's integrity check fails",
  foreign: "is no database of this program",
  newer: "is of a newer version than this program",
  "unfinished-copy": "is a copy that is not finished",
  key: "was sealed with another key",
  search: "is not sound: messages are not found by their own words",
};

/** Says what is wrong with a file. */
export function unsound(what: string, fault: BackupFault): CliError {
  return new CliError(fault, `${what} ${FAULTS[fault]}.`);
}

/** Replaces a key's file, or makes it: whole at any moment, and for its owner only. */
export function writeKey(file: string, key: Buffer): void {
  if (existsSync(file) && readKeyFile(file)?.equals(key)) return;
  const draft = makeDraft(file);
  try {
    writeFileSync(draft, `${formatKey(key, "\n")}\n`);
    syncFile(draft);
    renameSync(draft, file);
    syncName(file);
  } finally {
    removeDraft(draft);
  }
}

function keySentence({ file }: FoundKey, copied: string | null): string {
  if (copied) return `Its key lies beside it, in ${copied}: whoever has both can read everything.`;
  const place = file === null ? "DATA_KEY" : file;
  return `Its key is not in it: keep a copy of ${place} at another place.`;
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return resolve(a) === resolve(b);
  }
}
