import pino from "pino";
import { getEnv } from "#lib/env.ts";
import { maskText } from "#lib/logging/mask-text.ts";
import { isError } from "#lib/logging/redact-error.ts";
import { redactFields, redactValue } from "#lib/logging/redact-fields.ts";
import { shared } from "#lib/shared.ts";

/** Not for children: what is bound to them would not be redacted. */
export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

/**
 * The process's log: JSON lines on standard error. Message texts, codes, numbers and secrets are
 * masked or left out whatever is logged.
 */
export function log(): Log {
  return shared("log", () => makeLog(getEnv().LOG_LEVEL, pino.destination({ fd: 2, sync: true })));
}

/** Makes a log that writes to a stream. */
export function makeLog(level: string, stream: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    // Errors are described already when a serializer would see them.
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(args, method) {
        method.apply(this, redactArguments(args));
      },
    },
  };
  return pino(options, stream);
}

type LogArguments = Parameters<pino.LogFn>;

/** The first argument may be the fields or an error; the rest is a text and what it is filled with. */
function redactArguments(args: LogArguments): LogArguments {
  const [first, ...rest] = args as unknown[];
  const isRecord = typeof first === "object" && first !== null;
  const fields = isError(first) ? { err: first } : first;
  const masked = isRecord
    ? [redactFields(fields as object), ...rest.map(redactArgument)]
    : [first, ...rest].map(redactArgument);
  return masked as LogArguments;
}

/** Numbers that fill a text may be codes; those in fields have names that tell. */
function redactArgument(value: unknown): unknown {
  return typeof value === "number" ? maskText(String(value)) : redactValue(value);
}
