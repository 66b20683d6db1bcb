import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", ".next/**", "e2e/**/*.spec.ts"],
    setupFiles: ["./scripts/log-queries.ts"],
    maxWorkers: 2,
  },
});
