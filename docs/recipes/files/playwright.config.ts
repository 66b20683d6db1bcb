import { defineConfig } from "@playwright/test";

export default defineConfig({
  testMatch: "sign-up.spec.ts",
  fullyParallel: true,
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox"] },
  },
});
