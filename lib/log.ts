import pino from "pino";
import { getEnv } from "#lib/env.ts";
import { shared } from "#lib/shared.ts";

/** The process's log: JSON lines on standard error. Never given message texts, codes, numbers or secrets. */
export function log(): pino.Logger {
  return shared("log", () =>
    pino({ level: getEnv().LOG_LEVEL, base: undefined }, pino.destination({ fd: 2, sync: true })),
  );
}
