import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A marked stretch of a message; `kind` is null for what is harmless, codes among it. */
export type Mark = { start: number; end: number; kind: string | null };

/** A message of ours with everything marked that matters to masking. */
export type MaskingCase = { lang: string; text: string; marks: Mark[] };

/**
 * Reads the messages of a part: `tuned` was looked at while the finder was made, `held-out` was
 * written before it and never.
 */
export function readCorpus(part: "tuned" | "held-out"): MaskingCase[] {
  const file = readFileSync(join(import.meta.dirname, `${part}.jsonl`), "utf8");
  return file
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { lang, text } = JSON.parse(line) as { lang: string; text: string };
      return { lang, ...unmarked(text) };
    });
}

/** `⟦phone|0700…⟧` is personal, `⟨4711⟩` harmless. */
function unmarked(written: string): Pick<MaskingCase, "text" | "marks"> {
  const marks: Mark[] = [];
  let text = "";
  let last = 0;
  for (const match of written.matchAll(/⟦([a-z]+)\|([^⟧]*)⟧|⟨([^⟩]*)⟩/g)) {
    text += written.slice(last, match.index);
    const content = match[2] ?? match[3]!;
    marks.push({ start: text.length, end: text.length + content.length, kind: match[1] ?? null });
    text += content;
    last = match.index + match[0].length;
  }
  return { text: text + written.slice(last), marks };
}
