import { z } from "zod";
import { contextOf } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";
import { getEnv } from "#lib/env.ts";
import { formAnswer, readLocale } from "#lib/http/form-answer.ts";
import { Problem } from "#lib/http/problem.ts";
import { readTexts } from "#lib/http/read-texts.ts";
import { requireSameOrigin } from "#lib/http/same-origin.ts";
import { requireRoom } from "#lib/requests/request-limit.ts";
import { site } from "#lib/site.ts";
import { addTakedown } from "#lib/takedowns/add-takedown.ts";
import { MAX_ABOUT, MAX_CONTACT, MAX_EXPLANATION, takedownKinds } from "#lib/takedowns/takedown.ts";
import { withdrawTakedown } from "#lib/takedowns/withdraw-takedown.ts";

/** Of 2,000 characters each takes at most 12 bytes, percent-encoded. */
const MAX_BYTES = 32 * 1024;

const formSchema = z.object({
  kind: z.enum(takedownKinds),
  about: z.string().trim().max(MAX_ABOUT).default(""),
  contact: z.email().max(MAX_CONTACT),
  explanation: z.string().trim().min(1).max(MAX_EXPLANATION),
});

/** A request to take something down, as the form of `/takedown` posts it. */
export function takeTakedown(request: Request): Promise<Response> {
  return formAnswer(request, async () => {
    requireSameOrigin(request.headers, site().publicUrl);
    const fields = await readTexts(request, MAX_BYTES);
    const locale = readLocale(fields.locale);
    const { success, data } = formSchema.safeParse({ ...fields });
    if (!success)
      throw new Problem("invalid", "Say what it is about, why, and your e-mail address.");
    await requireRoom("takedowns", getEnv().REQUESTS_PER_HOUR, addressOf(request.headers));
    const token = await addTakedown(contextOf({ kind: "visitor" }), { ...data, locale });
    return { path: `/takedown/${token}`, locale };
  });
}

/** A requester withdraws, as the form of their private page posts it. */
export function takeWithdrawal(request: Request): Promise<Response> {
  return formAnswer(request, async () => {
    requireSameOrigin(request.headers, site().publicUrl);
    const { token = "", locale } = await readTexts(request, MAX_BYTES);
    await requireRoom("withdrawals", getEnv().REQUESTS_PER_HOUR, addressOf(request.headers));
    await withdrawTakedown(contextOf({ kind: "visitor" }), token);
    return { path: `/takedown/${token}`, locale: readLocale(locale) };
  });
}
