import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type FindingKind, findingKinds, severityOf } from "../findings.ts";
import { judgeTemplate } from "../judge-template.ts";
import { labLanguages } from "../language-of.ts";

/** A template and what the published rules say of it, written by hand. */
const caseSchema = z.strictObject({
  lang: z.string(),
  text: z.string(),
  options: z
    .strictObject({
      sender: z.string().optional(),
      host: z.string().optional(),
      codeLength: z.int().optional(),
      language: z.enum(labLanguages).optional(),
    })
    .default({}),
  encoding: z.enum(["gsm-7", "ucs-2"]),
  segments: z.int(),
  /** The characters that force UCS-2, each once, in order. */
  chars: z.string().optional(),
  unitsLeft: z.int().optional(),
  code: z.string().nullable(),
  host: z.string().nullable().default(null),
  embedded: z.string().nullable().default(null),
  hash: z.string().nullable().default(null),
  /** All errors and warnings. */
  problems: z.array(z.string()),
  /** Some of the rest. */
  also: z.array(z.string()).default([]),
});

const lines = readFileSync(new URL("./templates.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n");
const cases = lines.map((line) => caseSchema.parse(JSON.parse(line)));

test("has many templates in many languages", () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(new Set(cases.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(20);
});

test("shows every kind of finding somewhere", () => {
  const seen = new Set(cases.flatMap(({ problems, also }) => [...problems, ...also]));
  const kinds = Object.keys(findingKinds) as FindingKind[];
  expect(kinds.filter((kind) => !seen.has(kind)).sort()).toEqual([]);
});

describe("the verdict", () => {
  test.each(cases)("on $lang $text", (each) => {
    const verdict = judgeTemplate(each.text, each.options);
    const kinds = verdict.findings.map(({ kind }) => kind);
    const weighty = kinds.filter((kind) => /error|warning/.test(severityOf(kind)));
    expect({
      encoding: verdict.encoding,
      segments: verdict.segments.length,
      code: verdict.codes[0]?.code ?? null,
      host: verdict.offers.host,
      embedded: verdict.offers.embeddedHost,
      hash: verdict.offers.appHash,
      problems: weighty.sort(),
    }).toEqual({
      encoding: each.encoding,
      segments: each.segments,
      code: each.code,
      host: each.host,
      embedded: each.embedded,
      hash: each.hash,
      problems: each.problems,
    });
    expect(kinds).toEqual(expect.arrayContaining(each.also));
    if (each.chars !== undefined) {
      expect(verdict.offenders.map(({ char }) => char).join("")).toBe(each.chars);
    }
    if (each.unitsLeft !== undefined) expect(verdict.unitsLeft).toBe(each.unitsLeft);
  });
});
