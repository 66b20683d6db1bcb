import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { verdictObject, verdictSchema } from "#lib/api/wire/verdict.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Finding } from "#lib/lab/findings.ts";
import { CODE_LENGTHS, judgeTemplate } from "#lib/lab/judge-template.ts";
import { labLanguages } from "#lib/lab/language-of.ts";
import { MOST_UNITS } from "#lib/lab/most-units.ts";
import { sentenceOf } from "#lib/lab/sentence-of.ts";

const judge = defineEndpoint({
  id: "judgeTemplate",
  method: "POST",
  path: "/lab",
  tag: "Lab",
  summary: "Judge a template",
  description: [
    "Judges the template of a message with a one-time code by the published rules: its coding and",
    "length, the code in it, and whether iOS, Android apps and pages in Chrome will offer that.",
    "Nothing of it is stored.",
  ].join(" "),
  scope: "none",
  params: z.object({}),
  query: z.strictObject({}),
  body: z
    .strictObject({
      text: z
        .string()
        .max(20_000)
        .meta({
          description: `The template. Of a longer one the first ${MOST_UNITS} UTF-16 units are read.`,
        }),
      sender: z
        .string()
        .max(40)
        .optional()
        .meta({ description: "Who it is sent as.", examples: ["TikTok"] }),
      host: z
        .string()
        .max(253)
        .optional()
        .meta({ description: "The site that the code is for.", examples: ["sms.example.com"] }),
      language: z.enum(labLanguages).optional().meta({
        description: "What it is written in; otherwise told by its letters.",
      }),
      codeLength: z.int().min(CODE_LENGTHS.least).max(CODE_LENGTHS.most).optional().meta({
        description: "How many digits stand where the template has a placeholder for its code.",
      }),
      locale: z
        .enum(locales)
        .optional()
        .meta({ description: "What the sentences are written in." }),
    })
    .meta({ id: "Template" }),
  answers: { 200: { description: "The verdict.", schema: verdictSchema } },
  problems: [],
  run: async ({ body }) => {
    const { text, locale, ...options } = body;
    const inWords = (found: Finding) => sentenceOf(found, locale);
    return { status: 200, body: verdictObject(judgeTemplate(text, options), inWords) };
  },
});

export const labEndpoints = [judge];
