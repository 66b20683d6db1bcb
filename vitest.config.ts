import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", ".next/**", "e2e/**/*.spec.ts"],
    globalSetup: ["./db/testing/start-postgres.ts"],
    setupFiles: ["./scripts/log-queries.ts", "./scripts/limit-properties.ts"],
    // Tests ask more often than anybody may; those of the limits set their own.
    env: { API_PER_MINUTE: "0", API_KEY_PER_MINUTE: "0" },
    maxWorkers: 2,
    // Property tests run thousands of cases, on two cores that others may use at the same time.
    testTimeout: 60_000,
    // The first file that asks for Postgres waits for its start.
    hookTimeout: 60_000,
    // What is polled for comes at once, and later where the machine has other work.
    expect: { poll: { timeout: 10_000 } },
  },
});
