import fc from "fast-check";

/** Less than a test may take (vitest.config.ts); a full run tries many times as many cases. */
const LIMIT_MS = process.env.GLASSPOST_FULL === "1" ? 240_000 : 45_000;

// Set up before each test file: a property that fails tells its smallest case so far in time, rather
// than be ended without a word while it looks for a smaller one.
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(LIMIT_MS, { failOnInterrupt: true }));
