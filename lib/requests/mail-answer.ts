import type { Locale } from "#lib/i18n/locales.ts";
import { log } from "#lib/log.ts";
import { isMailConfigured, sendMail } from "#lib/mail/send-mail.ts";
import { answerMail } from "#lib/requests/answer-mail.ts";
import { site } from "#lib/site.ts";

/**
 * Sends the answer to a request by e-mail, in the language that it was asked in.
 * @returns false where no e-mail is sent from here, or it was not taken
 */
export async function mailAnswer(input: {
  to: string;
  locale: Locale;
  answer: string;
}): Promise<boolean> {
  if (!isMailConfigured()) return false;
  const { name, publicUrl } = site();
  const mail = answerMail(input.locale, { name, address: publicUrl, answer: input.answer });
  try {
    return await sendMail({ to: input.to, ...mail });
  } catch (error) {
    log().warn({ err: error }, "an answer could not be sent by e-mail");
    return false;
  }
}
