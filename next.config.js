/** @type {import("next").NextConfig} */
const config = {
  compress: false,
  poweredByHeader: false,
  devIndicators: false,
  // Every reader gets title and canonical in the head, never streamed into the body.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["better-sqlite3", "pino", "@node-rs/argon2", "next-auth"],
  // A page of the console that somebody may not see answers 403.
  experimental: { authInterrupts: true },
  // What our pages have no use for stays out of the browser: docs/decisions/008 says what and why.
  turbopack: {
    resolveAlias: {
      "./scheduler": "./components/next/no-prefetch.ts",
      "./segment-cache/scheduler": "./components/next/no-prefetch.ts",
      "../../segment-cache/scheduler": "./components/next/no-prefetch.ts",
      "./reducers/server-action-reducer": "./components/next/no-server-actions.ts",
      "../build/polyfills/polyfill-module": "./components/next/no-polyfills.ts",
      "./builtin/global-error": "./components/next/error-page.tsx",
      "../components/builtin/global-error": "./components/next/error-page.tsx",
      "./still-html.tsx": { browser: "./components/next/still-html.ts" },
      "next/dist/compiled/process": "./components/next/browser-process.ts",
    },
  },
  // The type check is a step of its own (`npm run typecheck`), not repeated by each build.
  typescript: { ignoreBuildErrors: true },
};

export default config;
