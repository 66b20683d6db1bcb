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
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => {
      throw new Problem("malformed", "The form can't be read.");
    });
  const fields = new Map<string, string | string[] | File>();
  let count = 0;
  for (const [name, value] of form) {
    if (++count > MAX_FIELDS) throw new Problem("malformed", "The form has too many fields.");
    const before = fields.get(name);
    if (typeof value !== "string") fields.set(name, value);
    else if (before === undefined || before instanceof File) fields.set(name, value);
    else fields.set(name, [...[before].flat(), value]);
  }
  return Object.fromEntries(fields);
}
