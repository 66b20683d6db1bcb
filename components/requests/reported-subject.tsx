import { ExactTime } from "#components/ui/exact-time.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { ShownSubject } from "#lib/reports/find-subject.ts";
import { Facts } from "./facts.tsx";

/** What is reported, so that nobody reports something else. */
export function ReportedSubject({ subject, locale }: { subject: ShownSubject; locale: Locale }) {
  const t = translationsOf("report.subject", locale);
  const unknown = translationsOf("message", locale)("unknownSender");
  if (subject.kind === "number") {
    const number = <NumberLink display={subject.display} e164={subject.id} locale={locale} />;
    return <Facts facts={[{ name: t("number"), value: number }]} />;
  }
  const { sender, number, receivedAt } = subject.message;
  const message = (
    <>
      <bdi className="foreign font-medium">{sender.title || unknown}</bdi> {t("to")}{" "}
      <NumberLink display={number.display} e164={number.e164} locale={locale} />
      {", "}
      <ExactTime instant={receivedAt} locale={locale} />
    </>
  );
  return <Facts facts={[{ name: t("message"), value: message }]} />;
}

type NumberLinkProps = { e164: string; display: string; locale: Locale };

function NumberLink({ e164, display, locale }: NumberLinkProps) {
  return (
    <a className="link tabular-nums" href={localePath(locale, `/numbers/${e164}`)}>
      <bdi dir="ltr">{display}</bdi>
    </a>
  );
}
