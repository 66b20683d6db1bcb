import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import {
  formatListObject,
  formatListSchema,
  timingsObject,
  timingsSchema,
} from "#lib/api/wire/study.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { findStudied, type Studied } from "#lib/studying/find-studied.ts";
import { periodOf } from "#lib/studying/get-study.ts";
import { readPeriod } from "#lib/studying/read-period.ts";
import type { Period, StudyKind } from "#lib/studying/study.ts";
import { studyFormats } from "#lib/studying/study-formats.ts";
import { studyTimings } from "#lib/studying/study-timings.ts";

const params = z.object({
  slug: z.string().min(1).max(200).meta({ description: "What it is called in addresses." }),
});

const noun = { sender: "Sender", service: "Service" } as const;

async function requireStudied(ctx: Context, kind: StudyKind, slug: string): Promise<Studied> {
  const studied = await findStudied(ctx, kind, slug);
  if (!studied) throw new Problem("not-found", `There is no ${kind} with this name.`);
  return studied;
}

const formatsOf = (kind: StudyKind) =>
  defineEndpoint({
    id: `list${noun[kind]}Formats`,
    method: "GET",
    path: `/${kind}s/{slug}/formats`,
    tag: `${noun[kind]}s`,
    summary: `List the formats of a ${kind}`,
    description: `The 100 commonest formats of the messages of a ${kind} that are shown now, with their codes' length and alphabet, their language and purpose.`,
    scope: "none",
    params,
    query: z.strictObject({}),
    body: null,
    answers: {
      200: { description: "Its formats, the commonest first.", schema: formatListSchema },
    },
    problems: ["not-found"],
    run: async ({ ctx, params: { slug } }) => {
      const studied = await requireStudied(ctx, kind, slug);
      return { status: 200, body: formatListObject(await studyFormats(ctx, studied)) };
    },
  });

const first = z.iso.date().meta({ description: "The first UTC day." });
const last = z.iso.date().meta({ description: "The last UTC day, which is included." });

const timingsOf = (kind: StudyKind) =>
  defineEndpoint({
    id: `get${noun[kind]}Timings`,
    method: "GET",
    path: `/${kind}s/{slug}/timings`,
    tag: `${noun[kind]}s`,
    summary: `Read the delivery times of a ${kind}`,
    description: `How long the messages of a ${kind} were on their way in a period of UTC days, by length, hour of the day and country, as far as believable clocks tell. They are kept for 35 days; without \`from\` and \`to\` the last 30 are read.`,
    scope: "none",
    params,
    query: z.strictObject({ from: first.optional(), to: last.optional() }),
    body: null,
    answers: { 200: { description: "Its delivery times.", schema: timingsSchema } },
    problems: ["not-found"],
    run: async ({ ctx, params: { slug }, query }) => {
      const studied = await requireStudied(ctx, kind, slug);
      const period = requirePeriod(ctx, query);
      const study = await studyTimings(ctx, studied, period);
      return { status: 200, body: timingsObject(period, study) };
    },
  });

function requirePeriod(ctx: Context, { from, to }: { from?: string; to?: string }): Period {
  const usual = periodOf(ctx.now());
  if (from === undefined && to === undefined) return usual;
  const last = to ?? new Date(usual.last).toISOString().slice(0, 10);
  const period = readPeriod(ctx.now(), from ?? "2000-01-01", last);
  if (period) return period;
  throw new Problem("invalid", "The request has mistakes.", [
    { pointer: "/query/from", detail: "must be at most 34 days ago, and not after `to`" },
  ]);
}

export const studyingEndpoints = [
  formatsOf("sender"),
  timingsOf("sender"),
  formatsOf("service"),
  timingsOf("service"),
];
