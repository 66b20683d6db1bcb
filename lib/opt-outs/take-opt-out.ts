import { z } from "zod";
import { contextOf } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";
import { getEnv } from "#lib/env.ts";
import { formAnswer, readLocale } from "#lib/http/form-answer.ts";
import { Problem } from "#lib/http/problem.ts";
import { readTexts } from "#lib/http/read-texts.ts";
import { requireSameOrigin } from "#lib/http/same-origin.ts";
import { addOptOut } from "#lib/opt-outs/add-opt-out.ts";
import { checkOptOut } from "#lib/opt-outs/check-opt-out.ts";
import { openResolver } from "#lib/opt-outs/find-proof.ts";
import { MAX_CONTACT } from "#lib/opt-outs/opt-out.ts";
import { withdrawOptOut } from "#lib/opt-outs/withdraw-opt-out.ts";
import { requireRoom } from "#lib/requests/request-limit.ts";
import { site } from "#lib/site.ts";

const MAX_BYTES = 16 * 1024;

const formSchema = z.object({
  domain: z.string().max(300),
  names: z.string().max(1000),
  contact: z.email().max(MAX_CONTACT),
});

/** A company's wish to be left out, as the form of `/opt-out` posts it. */
export function takeOptOut(request: Request): Promise<Response> {
  return formAnswer(request, async () => {
    requireSameOrigin(request.headers, site().publicUrl);
    const fields = await readTexts(request, MAX_BYTES);
    const locale = readLocale(fields.locale);
    const { success, data } = formSchema.safeParse({ ...fields });
    if (!success)
      throw new Problem("invalid", "Name the domain, the senders, and your e-mail address.");
    await requireRoom("opt-outs", getEnv().REQUESTS_PER_HOUR, addressOf(request.headers));
    const token = await addOptOut(contextOf({ kind: "visitor" }), { ...data, locale });
    return { path: `/opt-out/${token}`, locale };
  });
}

/** A requester has the proof looked for now, as the form of their private page posts it. */
export function takeCheck(request: Request): Promise<Response> {
  return answerAtLink(request, "checks", (token) =>
    checkOptOut(contextOf({ kind: "visitor" }), token, openResolver()),
  );
}

/** A requester withdraws, as the form of their private page posts it. */
export function takeWithdrawal(request: Request): Promise<Response> {
  return answerAtLink(request, "withdrawals", (token) =>
    withdrawOptOut(contextOf({ kind: "visitor" }), token),
  );
}

function answerAtLink(
  request: Request,
  name: string,
  run: (token: string) => Promise<void>,
): Promise<Response> {
  return formAnswer(request, async () => {
    requireSameOrigin(request.headers, site().publicUrl);
    const { token = "", locale } = await readTexts(request, MAX_BYTES);
    await requireRoom(name, getEnv().REQUESTS_PER_HOUR, addressOf(request.headers));
    await run(token);
    return { path: `/opt-out/${token}`, locale: readLocale(locale) };
  });
}
