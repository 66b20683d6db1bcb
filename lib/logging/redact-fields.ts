import { isIP } from "node:net";
import { maskText, REDACTED } from "#lib/logging/mask-text.ts";
import { isError, redactError } from "#lib/logging/redact-error.ts";

const MAX_DEPTH = 4;
const MAX_ENTRIES = 50;

/** Fields that hold what visitors and providers sent, or what proves who somebody is. */
const SENSITIVE_NAME =
  /authorization|cookie|token|secret|passw|credential|signature|key$|^(?:text|texts|body|html|raw|code|codes|to|from|sender|number|numbers|e164|original|params|query|search|q)$/i;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Fields of ours whose digits are no code, as long as they have the form that we give them. */
const plainFields: Record<string, (value: string) => boolean> = {
  id: (value) => UUID.test(value),
  client: (value) => isIP(value) !== 0,
  source: (value) => /^[a-z0-9-]{1,40}$/.test(value),
};

/**
 * A record as a log may hold it: fields of sensitive names are left out at any depth, texts and
 * errors masked. Never throws.
 * @returns a copy of strings, finite numbers, booleans, null and plain records of them
 */
export function redactFields(fields: object): Record<string, unknown> {
  try {
    return redactRecord(fields, 0);
  } catch {
    return { fields: REDACTED };
  }
}

/** Any value as a log may hold it. */
export function redactValue(value: unknown): unknown {
  return redactFields({ value }).value;
}

function redactRecord(record: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(record).slice(0, MAX_ENTRIES);
  return Object.fromEntries(
    entries.map(([name, value]) => [maskText(name), redactField(name, value, depth)]),
  );
}

function redactField(name: string, value: unknown, depth: number): unknown {
  if (name === "err" || isError(value)) return redactError(value);
  if (SENSITIVE_NAME.test(name)) return REDACTED;
  if (typeof value === "string") {
    const isPlain = Object.hasOwn(plainFields, name) && plainFields[name]!(value);
    return isPlain ? value : maskText(value);
  }
  if (typeof value === "bigint" || typeof value === "symbol") return maskText(String(value));
  if (typeof value === "function") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    if (depth >= MAX_DEPTH) return REDACTED;
    return value.slice(0, MAX_ENTRIES).map((item) => redactField("", item, depth + 1));
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value));
  return isPlain && depth < MAX_DEPTH ? redactRecord(value, depth + 1) : REDACTED;
}
