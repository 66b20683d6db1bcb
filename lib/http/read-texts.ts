import { readForm } from "#lib/http/read-form.ts";

/** The texts of a form by their fields' names. */
export type Texts = Record<string, string | undefined>;

/**
 * Reads the texts of a form that was sent: of each field the first, of whole characters and without
 * control characters but line feeds and tabs. Files are left out.
 * @param limit bytes at most
 * @throws Problem unsupported-media-type, too-large, or malformed
 */
export async function readTexts(request: Request, limit: number): Promise<Texts> {
  const texts: Texts = Object.create(null);
  for (const [name, value] of Object.entries(await readForm(request, limit))) {
    const text = Array.isArray(value) ? value[0] : value;
    if (typeof text === "string") texts[name] = cleaned(text);
  }
  return texts;
}

function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "\uFFFD")
    .toWellFormed();
}
