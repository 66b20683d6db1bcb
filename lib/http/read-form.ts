import { Problem } from "#lib/http/problem.ts";
import { readBody } from "#lib/http/read-body.ts";

const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * The fields of a form, the first value of each: text without control characters but line feeds and
 * tabs, of whole characters.
 * @param limit bytes of the body at most
 * @throws Problem unsupported-media-type, too-large or malformed
 */
export async function readForm(
  request: Request,
  limit: number,
): Promise<Record<string, string | undefined>> {
  if (!FORM.test(request.headers.get("content-type") ?? "")) {
    throw new Problem("unsupported-media-type", "Send a form, urlencoded.");
  }
  const given = new URLSearchParams((await readBody(request, limit)).toString());
  const fields: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of given) fields[name] ??= cleaned(value);
  return fields;
}

function cleaned(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "\uFFFD")
    .toWellFormed();
}
