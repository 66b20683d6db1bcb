import type { FieldError } from "#lib/http/problem.ts";
import type { ProviderRequest } from "#lib/ingest/adapter.ts";

/** Many times what any provider sends; looking a field up is as slow as there are many. */
const MAX_FIELDS = 1000;
const MAX_LENGTH = 200;

/**
 * The fields of a form, percent-decoded: of the body, or of the address in a GET.
 * @returns none for a form of more than 1,000 fields: no signature fits it, and it is no message
 */
export function formOf(request: ProviderRequest): URLSearchParams {
  const form = writtenForm(request).toString("utf8");
  return new URLSearchParams(hasTooMany(form) ? "" : form);
}

/**
 * A field's first value in the bytes that were percent-encoded, whatever they are a text of.
 * @returns null where the form has no such field, or more than 1,000
 */
export function fieldBytes(request: ProviderRequest, name: string): Buffer | null {
  const form = writtenForm(request).toString("latin1");
  if (hasTooMany(form)) return null;
  const start = `${name}=`;
  const field = form.split("&").find((written) => written.startsWith(start));
  return field === undefined ? null : decodeBytes(field.slice(start.length));
}

/** What is wrong with fields that a message can't do without. */
export function faultsOf(form: URLSearchParams, names: string[]): FieldError[] {
  return names.flatMap((name) => {
    const value = form.get(name) ?? "";
    if (value !== "" && value.length <= MAX_LENGTH) return [];
    const detail =
      value === "" ? "must not be empty" : `must have at most ${MAX_LENGTH} characters`;
    return [{ pointer: `/${name}`, detail }];
  });
}

function writtenForm({ method, query, body }: ProviderRequest): Buffer {
  return method === "GET" ? Buffer.from(query, "latin1") : body;
}

function hasTooMany(form: string): boolean {
  let fields = 1;
  for (let at = form.indexOf("&"); at >= 0; at = form.indexOf("&", at + 1)) {
    fields += 1;
    if (fields > MAX_FIELDS) return true;
  }
  return false;
}

function decodeBytes(written: string): Buffer {
  const plain = written
    .replaceAll("+", " ")
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}
