import type { Locale } from "#lib/i18n/locales.ts";

type AnswerMail = { subject: string; text: string };

/** The e-mail that carries an answer, in the language of the request. */
export function answerMail(
  locale: Locale,
  { name, address, answer }: { name: string; address: string; answer: string },
): AnswerMail {
  if (locale === "es") {
    return {
      subject: `Tu solicitud a ${name}`,
      text: `Hola:\n\n${answer}\n\nEsta es la respuesta de ${name} (${address}) a tu solicitud. Su estado está en el enlace privado que recibiste.\n`,
    };
  }
  return {
    subject: `Your request to ${name}`,
    text: `Hello,\n\n${answer}\n\nThis is the answer of ${name} (${address}) to your request. Its state stands at the private link that you got.\n`,
  };
}
