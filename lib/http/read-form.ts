import { Problem } from "#lib/http/problem.ts";
import { readBody } from "#lib/http/read-body.ts";

const FORMS = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/i;
const MAX_FIELDS = 2000;

/**
 * Reads a form that was sent.
 * @param limit bytes at most
 * @returns fields by name; several of one name as a list, a file as it came
 * @throws Problem unsupported-media-type, too-large, or malformed
 */
export async function readForm(
  request: Request,
  limit: number,
): Promise<Record<string, string | string[] | File>> {
  const type = request.headers.get("content-type") ?? "";
  if (!FORMS.test(type)) {
    throw new Problem("unsupported-media-type", "A form is sent as browsers send it.");
  }
  const body = await readBody(request, limit);
  // Before they are parsed: that takes twenty seconds for a million, and nothing else runs meanwhile.
  if (countFields(type, body) > MAX_FIELDS) {
    throw new Problem("malformed", "The form has too many fields.");
  }
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => {
      throw new Problem("malformed", "The form can't be read.");
    });
  const fields = new Map<string, string | string[] | File>();
  for (const [name, value] of form) {
    const before = fields.get(name);
    if (typeof value !== "string") fields.set(name, value);
    else if (before === undefined || before instanceof File) fields.set(name, value);
    else fields.set(name, [...[before].flat(), value]);
  }
  return Object.fromEntries(fields);
}

/** How many fields a form has at most. */
function countFields(type: string, body: Buffer): number {
  const isMultipart = /^multipart/i.test(type);
  const marks = body.toString("latin1").match(isMultipart ? /content-disposition/gi : /&/g);
  return (marks?.length ?? 0) + (isMultipart ? 0 : 1);
}
