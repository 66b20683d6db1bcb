import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  compress: false,
  poweredByHeader: false,
  devIndicators: false,
  // Every reader gets title and canonical in the head, never streamed into the body.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["better-sqlite3", "pino"],
  // The type check is a step of its own (`npm run typecheck`), not repeated by each build.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
