import { defineConfig } from "drizzle-kit";

const isPostgres = process.env.DIALECT === "postgres";

/** One dialect at a time: `scripts/generate-migrations.mjs` runs both. */
export default isPostgres
  ? defineConfig({
      dialect: "postgresql",
      schema: ["./db/schema.postgres.ts", "./db/search-index.postgres.ts"],
      out: "./db/migrations/postgres",
      casing: "snake_case",
    })
  : defineConfig({
      dialect: "sqlite",
      schema: "./db/schema.sqlite.ts",
      out: "./db/migrations/sqlite",
      casing: "snake_case",
    });
