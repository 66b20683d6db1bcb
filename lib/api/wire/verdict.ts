import { z } from "zod";
import { placeholderRoles } from "#lib/lab/fill-placeholders.ts";
import { type Finding, type FindingKind, findingKinds, severities } from "#lib/lab/findings.ts";
import type { Verdict } from "#lib/lab/judge-template.ts";
import { rules } from "#lib/lab/rules.ts";

const spanShape = {
  start: z.int().meta({ description: "UTF-16 offset in `text`." }),
  end: z.int(),
};
const encodingSchema = z.enum(["gsm-7", "ucs-2"]);
const segmentSchema = z.strictObject({
  ...spanShape,
  units: z.int().meta({ description: "Septets, or UTF-16 units in UCS-2." }),
  room: z.int().meta({ description: "What this SMS holds." }),
});
const fitSchema = z.strictObject({
  encoding: encodingSchema,
  segments: z.int(),
  units: z.int(),
  unitsLeft: z.int(),
});
const findingSchema = z
  .strictObject({
    kind: z.enum(Object.keys(findingKinds) as [FindingKind, ...FindingKind[]]),
    severity: z.enum(severities),
    sentence: z.string().meta({ examples: ["It does not say for how long the code is valid."] }),
    where: z.array(z.strictObject(spanShape)),
    rule: z.strictObject({ title: z.string(), url: z.url() }),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .meta({ description: "What is put into the sentence.", examples: [{ count: 2 }] }),
  })
  .meta({ id: "Finding" });

/** What the lab says about a template, as the API gives it. */
export const verdictSchema = z
  .strictObject({
    text: z.string().meta({ description: "What was judged, its placeholders filled." }),
    isCut: z.boolean(),
    placeholders: z.array(
      z.strictObject({
        ...spanShape,
        written: z.string().meta({ examples: ["{{code}}"] }),
        role: z.enum(placeholderRoles),
      }),
    ),
    encoding: encodingSchema,
    segments: z.array(segmentSchema),
    unitsLeft: z.int().meta({ description: "What the last SMS still holds." }),
    asGsm7: fitSchema.nullable().meta({
      description: "With every character replaced that can be; null where some can't.",
    }),
    asUcs2: fitSchema,
    offenders: z.array(
      z.strictObject({
        char: z.string().meta({ examples: ["’"] }),
        codePoint: z.string().meta({ examples: ["U+2019"] }),
        kind: z.enum(["sign", "letter", "invisible", "emoji", "broken", "script"]),
        replacement: z
          .string()
          .nullable()
          .meta({ examples: ["'"] }),
        starts: z.array(z.int()),
      }),
    ),
    codes: z.array(
      z.strictObject({
        ...spanShape,
        code: z.string(),
        raw: z.string(),
        confidence: z.number().min(0).max(1),
        why: z.string().meta({ examples: ["“code is” before it"] }),
      }),
    ),
    rejected: z.array(
      z.strictObject({
        ...spanShape,
        raw: z.string(),
        why: z.string().meta({ examples: ["an amount of money"] }),
      }),
    ),
    offers: z.strictObject({
      ios: z.enum(["bound", "likely", "no"]),
      smsRetriever: z.boolean(),
      userConsent: z.boolean(),
      webOtp: z.boolean(),
      host: z
        .string()
        .nullable()
        .meta({
          description: "The host that the code is bound to.",
          examples: ["sms.example.com"],
        }),
      embeddedHost: z
        .string()
        .nullable()
        .meta({ description: "That of a frame within it.", examples: ["pay.example.com"] }),
      appHash: z
        .string()
        .nullable()
        .meta({ description: "The hash of an Android app.", examples: ["Gp7kQ2+xV9a"] }),
    }),
    findings: z.array(findingSchema),
  })
  .meta({ id: "Verdict" });

/** A verdict as the API gives it. */
export type VerdictObject = z.output<typeof verdictSchema>;

const weights = Object.fromEntries(severities.map((severity, index) => [severity, index]));

/**
 * A verdict as `verdictSchema` has it, the heaviest findings first.
 * @param sentenceOf puts a finding into words
 */
export function verdictObject(
  verdict: Verdict,
  sentenceOf: (found: Finding) => string,
): VerdictObject {
  const findings = verdict.findings.map((found) => {
    const [severity, rule] = findingKinds[found.kind];
    const { title, url } = rules[rule];
    return { ...found, severity, sentence: sentenceOf(found), rule: { title, url } };
  });
  findings.sort((a, b) => weights[a.severity]! - weights[b.severity]!);
  return { ...verdict, findings };
}
