import { InvalidArgumentError } from "commander";

/** An instant with its offset, in UTC milliseconds. @throws InvalidArgumentError */
export function readInstant(value: string): number {
  const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value);
  const instant = isIso ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new InvalidArgumentError(
      "It must be an instant with its offset, e.g. 2026-11-22T10:30:00Z.",
    );
  }
  return instant;
}

/** A server's address, without a path. @throws InvalidArgumentError */
export function readSite(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) {
    throw new InvalidArgumentError(
      "It must be the server's address without a path, e.g. http://localhost:3000.",
    );
  }
  return url.origin;
}

/**
 * Adds a setting, given as `name=value`, to those before. A value that is a number, true, false or a
 * JSON list is one; anything else is text.
 * @throws InvalidArgumentError
 */
export function readSetting(
  given: string,
  before: Record<string, unknown>,
): Record<string, unknown> {
  const [, name, value = ""] = /^([a-zA-Z]\w*)=(.*)$/s.exec(given) ?? [];
  if (name === undefined) throw new InvalidArgumentError("It must be a name, = and a value.");
  return {
    ...before,
    [name]: /^(?:-?\d{1,9}|true|false|\[.*\])$/s.test(value) ? parseJsonValue(value) : value,
  };
}

function parseJsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("A list must be JSON.");
  }
}
