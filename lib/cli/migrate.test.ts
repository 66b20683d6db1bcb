import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { commandLine } from "#lib/cli/test-command-line.ts";
import { productNode } from "#scripts/project.mjs";

const { run, path } = commandLine();

/** Migrates with room for so many blocks of 512 bytes in each file. */
async function migrateWithin(blocks: number): Promise<{ code: unknown; err: string }> {
  const child = spawn(
    "/bin/sh",
    [
      "-c",
      `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`,
      productNode,
      join(import.meta.dirname, "main.ts"),
      "migrate",
    ],
    { env: { ...process.env, DATABASE_URL: `file:${path("test.db")}` } },
  );
  const err = text(child.stderr);
  const [code] = await once(child, "close");
  return { code, err: await err };
}

test.each([8, 70, 200])("says that the disk is full, with %i blocks of room", async (blocks) => {
  const { code, err } = await migrateWithin(blocks);
  expect(err).toMatch(
    /^The disk that holds the database is full(, or can't be read and written)?\.\n$/,
  );
  expect(code).toBe(1);
  expect(await run(["migrate"])).toMatchObject({ code: 0, err: "" });
});
