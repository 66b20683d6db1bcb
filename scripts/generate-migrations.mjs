// Writes migrations for both kinds of database from db/tables.ts: `npm run db:generate -- --name add_x`.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { endWithError, expectedError, productEnvironment, productNode, root } from "./project.mjs";

/**
 * Asks drizzle-kit for the migrations that are missing; it may ask back what was renamed.
 *
 * @param {string[]} args `--name`, and what the migration is called
 */
function generateMigrations(args) {
  const [, name] = /--name[ =](\S+)$/.exec(args.join(" ")) ?? [];
  if (!name || !/^[a-z\d_]+$/.test(name)) {
    throw expectedError(
      "Say what the migration does, in small letters: npm run db:generate -- --name add_x",
    );
  }
  const tool = path.join(root, "node_modules", "drizzle-kit", "bin.cjs");
  for (const dialect of ["sqlite", "postgres"]) {
    console.log(`\n${dialect}:`);
    const { status, error } = spawnSync(productNode, [tool, "generate", `--name=${name}`], {
      cwd: root,
      env: productEnvironment({ DIALECT: dialect }),
      stdio: "inherit",
    });
    if (error) throw error;
    if (status !== 0) {
      throw expectedError(
        `The migration for ${dialect} was not written. Run it again: what is there stays.`,
      );
    }
  }
}

try {
  generateMigrations(process.argv.slice(2));
} catch (error) {
  endWithError(error);
}
