import { isNativeError } from "node:util/types";
import { maskText, REDACTED } from "#lib/logging/mask-text.ts";

/** An error as a log may hold it. */
export type LoggedError = {
  type: string;
  code?: string;
  message: string;
  /** The frames alone, a line each. */
  stack?: string;
  cause?: LoggedError;
};

const MAX_CAUSES = 4;
const MAX_FRAMES = 12;

const CLASS_NAME = /^[A-Z][A-Za-z]{1,49}$/;

/** Codes that programs give: `SQLITE_BUSY`, `ERR_HTTP2_ERROR`, `database-unavailable`. Others may be anything. */
const ERROR_CODE = /^(?:[A-Z][A-Z_]{1,49}(?:\d[A-Z_]{0,49})?|[a-z]{2,20}(?:-[a-z]{1,20}){0,4})$/;

const FRAME = /^ {4}at (?:[\w$.<>#[\] ]{1,120} \()?[^\n]{1,300}:\d{1,7}:\d{1,7}\)?$/;

/** Tells errors, also those of other realms, from what else may be thrown. */
export function isError(value: unknown): value is Error {
  return isNativeError(value) || value instanceof Error;
}

/**
 * What a log may hold of whatever was thrown: type, code, masked message, frames, and the same of
 * its causes. Never throws.
 */
export function redactError(error: unknown): LoggedError {
  return describe(error, 1);
}

function describe(error: unknown, depth: number): LoggedError {
  try {
    if (typeof error !== "object" || error === null) {
      return { type: typeof error, message: maskText(String(error)) };
    }
    const { message, stack, code, cause } = error as Record<string, unknown>;
    const text = typeof message === "string" ? message : "";
    const frames = typeof stack === "string" ? framesOf(stack, text) : undefined;
    return {
      type: typeOf(error),
      ...(typeof code === "string" && ERROR_CODE.test(code) ? { code } : {}),
      message: maskText(text),
      ...(frames ? { stack: frames } : {}),
      ...(cause !== undefined && cause !== null && depth < MAX_CAUSES
        ? { cause: describe(cause, depth + 1) }
        : {}),
    };
  } catch {
    return { type: "Error", message: REDACTED };
  }
}

function typeOf(error: object): string {
  const names = [error.constructor?.name, (error as { name?: unknown }).name];
  return (
    names.find((name): name is string => typeof name === "string" && CLASS_NAME.test(name)) ??
    "Error"
  );
}

/** A stack begins with the message, which may hold lines that look like frames: it must end first. */
function framesOf(stack: string, message: string): string | undefined {
  const at = stack.indexOf(message);
  const head = stack.slice(0, at);
  const rest = stack.slice(at + message.length);
  if (message === "" ? !/^\w*\n {4}at /.test(stack) : !/^[\w$ [\]]{1,80}: $/.test(head)) {
    return undefined;
  }
  if (message !== "" && !rest.startsWith("\n    at ")) return undefined;
  const frames = rest.split("\n").filter((line) => FRAME.test(line));
  return frames.slice(0, MAX_FRAMES).join("\n");
}
