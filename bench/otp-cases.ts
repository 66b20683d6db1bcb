import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const caseSchema = z.object({
  lang: z.string(),
  text: z.string(),
  /** The codes as they stand in the text; null where a case only says that there is one. */
  codes: z.array(z.string()).nullable(),
  source: z.string().optional(),
  sender: z.string().nullish(),
  tags: z.array(z.string()).optional(),
  service: z.string().optional(),
  purpose: z.string().optional(),
  expiresIn: z.number().optional(),
});

/** A message with the codes that are in it. */
export type OtpCase = z.output<typeof caseSchema>;

/** Cases of these tags are disputed between finders, or ask for something else than a code. */
const DISPUTED = new Set([
  "policy",
  "bare",
  "shape",
  "format-only",
  "custom-rule",
  "email",
  "nine-plus",
  "pickup",
]);

const CORPUS = join(import.meta.dirname, "../lib/otp/corpus");

/** Every case of our own corpus. */
export function readCorpus(): OtpCase[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readCases(join(CORPUS, name)));
}

/**
 * Reads cases from a file of JSON lines.
 * @throws when a line is not a case, with its number
 */
export function readCases(path: string): OtpCase[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const parsed = caseSchema.safeParse(JSON.parse(line));
      if (parsed.success) return [parsed.data];
      throw new Error(`${path}, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    });
}

/** Leaves out disputed cases, cases without a marked code, doubles, and texts of several codes. */
export function coreOf(cases: OtpCase[]): OtpCase[] {
  const seen = new Set<string>();
  return cases.filter(({ text, codes, tags = [] }) => {
    if (codes === null || codes.length > 1 || tags.some((tag) => DISPUTED.has(tag))) return false;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The half of the cases whose failures may be read (a), or the one that may not (b), by source. */
export function partOf(cases: OtpCase[], part: "a" | "b"): OtpCase[] {
  return cases.filter(({ source = "" }) => {
    const isEven = createHash("sha256").update(source).digest()[3]! % 2 === 0;
    return isEven === (part === "a");
  });
}
