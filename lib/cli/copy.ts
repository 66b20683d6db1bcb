import { realpathSync } from "node:fs";
import { Option } from "commander";
import { databasePath, isPostgres } from "#db/client.ts";
import {
  type CopyReport,
  compareSides,
  isCopyBegun,
  type Progress,
  runCopy,
  type TableReport,
} from "#db/copy/copy.ts";
import { type OpenSide, openTarget, openThere, type SideFailure } from "#db/copy/open-side.ts";
import type { CopyRefused } from "#db/copy/side.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { isFromNewerVersion, pendingMigrations } from "#db/pending-migrations.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { sideError } from "#lib/cli/describe-side.ts";
import { hidePasswords } from "#lib/cli/hide-password.ts";
import type { Output } from "#lib/cli/output.ts";
import { usageError } from "#lib/cli/usage-error.ts";
import { isDatabaseUrl, parseEnv } from "#lib/env.ts";
import { type FoundKey, findKey, keyFileOf } from "#lib/keys/find-key.ts";
import { fits } from "#lib/keys/fits.ts";
import { keyringOf, readKeyFile, writeKeyFile } from "#lib/keys/keyring.ts";
import { indexTokens } from "#lib/search/index-tokens.ts";

type Addresses = { from: string; to: string };

export const copyCommand: CommandGroup = (program, output) => {
  defineCommand(program, "copy", {
    summary: "Copy a database to another one, e.g. from a file to a Postgres server",
    description: [
      "Stop every instance first: what is stored meanwhile is not copied. Ids stay the same. The",
      "target must be empty; its tables are made. A copy that was interrupted, in whatever way,",
      "goes on with the same command. At the end everything is read again on both sides and",
      "compared; tables that differ are copied anew by the next run. The target needs the key of",
      "the source: DATA_KEY, or the .key file beside its file.",
    ].join("\n"),
    examples: [
      "npx glasspost copy --from file:./data/glasspost.db --to postgres://glasspost@db.example.com/glasspost",
      "npx glasspost copy --from postgres://glasspost@db.example.com/glasspost --to file:./data/copy.db",
    ],
  })
    .addOption(
      new Option("--from <address>", "the source: file: and a path, or postgres://…")
        .env("FROM_DATABASE_URL")
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--to <address>", "the target, likewise")
        .env("TO_DATABASE_URL")
        .makeOptionMandatory(),
    )
    .option("--compare", "only compare the two, and write nothing")
    .action(async ({ compare = false, ...addresses }: Addresses & { compare?: boolean }) => {
      requireAddresses(addresses);
      try {
        await (compare ? compareBoth : copyAll)(output, addresses);
      } catch (error) {
        throw readable(error, addresses);
      }
    });
};

async function copyAll(output: Output, addresses: Addresses): Promise<void> {
  const { from, to } = addresses;
  const source = await openThere("source", from);
  try {
    await requireVersion(source, "source");
    const key = await requireKeyOf(source, addresses);
    const target = await openTarget(to);
    try {
      await target.side.lock();
      const name = sourceName(from);
      if (await isFromNewerVersion(target.db)) throw newer("target");
      const isResumed = await isCopyBegun(target.side, name);
      await bringUpToDate(target.db);
      if (isResumed) output.note("The copy that was begun goes on.");
      else await target.side.begin(name);
      if (key.file !== null && !isPostgres(to)) writeKeyFile(keyFileOf(to)!, key.key);
      const report = await runCopy(source.side, target.side, {
        tokensOf: indexTokens,
        onProgress: progressOn(output),
      });
      output.endProgress();
      await printReport(output, report);
      if (!report.isSame) throw differs(report, "Run the same command again to copy them anew.");
      await output.print(
        { copied: true, resumed: isResumed, from: hidePasswords(from), to: hidePasswords(to) },
        `${hidePasswords(to)} is a copy now. ${keySentence(key, addresses)}`,
      );
    } finally {
      await target.side.close();
    }
  } finally {
    await source.side.close();
  }
}

async function compareBoth(output: Output, { from, to }: Addresses): Promise<void> {
  const source = await openThere("source", from);
  try {
    await requireVersion(source, "source");
    const target = await openThere("target", to);
    try {
      await requireVersion(target, "target");
      const report = await compareSides(source.side, target.side, {
        tokensOf: indexTokens,
        onProgress: progressOn(output),
      });
      output.endProgress();
      await printReport(output, report);
      if (!report.isSame) throw differs(report, "Nothing was changed.");
      await output.print({ same: true }, "Both hold the same.");
    } finally {
      await target.side.close();
    }
  } finally {
    await source.side.close();
  }
}

function requireAddresses({ from, to }: Addresses): void {
  for (const [option, address] of [
    ["--from", from],
    ["--to", to],
  ] as const) {
    // The address itself is not repeated: it may hold a password.
    if (!isDatabaseUrl(address)) {
      throw usageError(
        `${option} must be file: and a path, e.g. file:./data/glasspost.db, or an address such as postgres://name@host:5432/glasspost.`,
      );
    }
  }
  if (sourceName(from) === sourceName(to)) {
    throw usageError("--from and --to name the same database.");
  }
}

/** What a database is known by, whoever opens it: without a password, links followed. */
function sourceName(address: string): string {
  if (isPostgres(address)) {
    const { hostname, port, pathname } = new URL(address);
    return `postgres://${hostname}:${port || 5432}${pathname}`;
  }
  const path = databasePath(address);
  try {
    return `file:${realpathSync(path)}`;
  } catch {
    return `file:${path}`; // It is not there yet.
  }
}

/** @throws CliError unless the tables are those of this version */
async function requireVersion({ db }: OpenSide, end: "source" | "target"): Promise<void> {
  if (await isFromNewerVersion(db)) throw newer(end);
  if ((await pendingMigrations(db)) === 0) return;
  throw new CliError(
    "older",
    `The ${end} is of an older version, or no database of this program. Bring its tables up to date first: DATABASE_URL=… npx glasspost migrate.`,
  );
}

function newer(end: "source" | "target"): CliError {
  return new CliError("newer", `The ${end} is of a newer version than this program.`);
}

/**
 * The key that opens what lies sealed in the source.
 * @throws CliError when there is none, when it is another one, or when the target has another one
 */
async function requireKeyOf(source: OpenSide, { from, to }: Addresses): Promise<FoundKey> {
  const found = findKey(from, configuredKey());
  if (!found) {
    const place = isPostgres(from) ? "DATA_KEY" : `${keyFileOf(from)}, or DATA_KEY`;
    throw new CliError("key", `The source's key is missing: it belongs in ${place}.`);
  }
  const place = found.file ?? "DATA_KEY";
  if (!(await fits(source.db, keyringOf(found.key)))) {
    throw new CliError("key", `${place} is not the key that the source was sealed with.`);
  }
  const beside = keyFileOf(to);
  const there = beside && readKeyFile(beside);
  if (there && !there.equals(found.key)) {
    throw new CliError(
      "key",
      `${beside} is another key than the source's: what is copied could not be opened with it. Move it away first.`,
    );
  }
  return found;
}

/** DATA_KEY, as the server reads it. */
function configuredKey(): string {
  const parsed = parseEnv({ DATA_KEY: process.env.DATA_KEY });
  if ("mistakes" in parsed) throw new CliError("configuration", parsed.mistakes.join("\n"));
  return parsed.env.DATA_KEY;
}

function keySentence({ file }: FoundKey, { to }: Addresses): string {
  if (file === null) return "It opens with the same DATA_KEY.";
  if (!isPostgres(to)) return `Its key lies beside it, in ${keyFileOf(to)}.`;
  return `Start every instance on it with the source's key: DATA_KEY="$(cat ${file})".`;
}

async function printReport(output: Output, { tables, index }: CopyReport): Promise<void> {
  for (const report of tables) await output.print(wireOf(report), lineOf(report));
  const { source, target, isSame } = index;
  await output.print(
    {
      table: "search",
      rows: target,
      same: isSame,
      ...(isSame ? {} : { source: { rows: source } }),
    },
    isSame
      ? `${"search".padEnd(20)}${String(target).padStart(12)}  messages can be found`
      : `${"search".padEnd(20)}${String(target).padStart(12)}  messages can be found, of ${source}`,
  );
}

function wireOf({ table, source, target, isSame }: TableReport): object {
  return { table, ...target, same: isSame, ...(isSame ? {} : { source }) };
}

function lineOf({ table, source, target, isSame }: TableReport): string {
  const start = `${table.padEnd(20)}${String(target.rows).padStart(12)}  ${target.checksum.slice(0, 16)}`;
  if (isSame) return `${start}  same`;
  return `${start}  differs: the source has ${source.rows}, ${source.checksum.slice(0, 16)}`;
}

function differs({ tables, index }: CopyReport, advice: string): CliError {
  const names = tables.filter(({ isSame }) => !isSame).map(({ table }) => table);
  if (!index.isSame) names.push("search");
  return new CliError(
    "copy-differs",
    `The two differ in ${names.join(", ")}: the source was written to, or the target was. ${advice}`,
    { tables: names },
  );
}

function progressOn(output: Output): (progress: Progress) => void {
  return ({ doing, table, done, all }) => {
    const share = all === 0 ? 1 : done / all;
    const percent = Math.floor(share * 100);
    output.progress(
      { progress: { doing, table, done, all } },
      share,
      `${doing} ${table}: ${done} of ${all} rows, ${percent} %`,
    );
  };
}

const REFUSALS: Record<CopyRefused["reason"], (at: string) => string> = {
  busy: () => "Another process works on the target: an instance that runs, or another copy.",
  "not-empty": () =>
    "The target holds something already, and no copy of this source was begun there. Whether it is a finished one is told by --compare; copy into an empty database.",
  "other-source": (at) =>
    `The target is an unfinished copy of ${at}: go on with that one, or copy into an empty database.`,
  unstorable: (at) => `A row of ${at} holds what the target can't store, such as a NUL in a text.`,
};

function readable(error: unknown, { from, to }: Addresses): unknown {
  const { code } = error as { code?: unknown };
  if (code === "copy-refused") {
    const { reason, at } = error as CopyRefused;
    return new CliError(reason, REFUSALS[reason](at));
  }
  if (code !== "side-failure") return error;
  const { end, cause } = error as SideFailure;
  return sideError(`The ${end} (${hidePasswords(end === "source" ? from : to)})`, cause);
}
