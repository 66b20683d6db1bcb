import { z } from "zod";
import { contextOf } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";
import { getEnv } from "#lib/env.ts";
import { formAnswer, readLocale } from "#lib/http/form-answer.ts";
import { Problem } from "#lib/http/problem.ts";
import { readTexts, type Texts } from "#lib/http/read-texts.ts";
import { requireSameOrigin } from "#lib/http/same-origin.ts";
import { addReport } from "#lib/reports/add-report.ts";
import { MAX_NOTE, type ReportSubject, reportReasons } from "#lib/reports/report.ts";
import { requireRoom } from "#lib/requests/request-limit.ts";
import { site } from "#lib/site.ts";

/** A note of 500 characters takes at most 12 bytes for each, percent-encoded. */
const MAX_BYTES = 8 * 1024;

const formSchema = z.object({
  message: z
    .string()
    .regex(/^msg_[a-z2-7]{26}$/)
    .optional(),
  number: z
    .string()
    .regex(/^\d{4,15}$/)
    .optional(),
  reason: z.enum(reportReasons),
  note: z.string().trim().max(MAX_NOTE).default(""),
});

/** A visitor's report, as the form of `/report` posts it. */
export function takeReport(request: Request): Promise<Response> {
  return formAnswer(request, async () => {
    requireSameOrigin(request.headers, site().publicUrl);
    const fields = await readTexts(request, MAX_BYTES);
    const { subject, reason, note } = readReport(fields);
    const address = addressOf(request.headers);
    await requireRoom("reports", getEnv().REPORTS_PER_HOUR, address);
    await addReport(contextOf({ kind: "visitor" }), { subject, reason, note, address });
    return { path: "/report/thanks", locale: readLocale(fields.locale) };
  });
}

/** @throws Problem invalid */
function readReport(fields: Texts) {
  const { success, data } = formSchema.safeParse({ ...fields });
  const subject = success && subjectOf(data);
  if (!subject) throw new Problem("invalid", "Say what is reported, and why.");
  return { subject, reason: data.reason, note: data.note };
}

function subjectOf({ message, number }: z.infer<typeof formSchema>): ReportSubject | null {
  if (message !== undefined) return { kind: "message", name: message };
  return number === undefined ? null : { kind: "number", name: number };
}
