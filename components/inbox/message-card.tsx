import { CodeChip } from "#components/ui/code-chip.tsx";
import { ExactTime } from "#components/ui/exact-time.tsx";
import { formatDuration } from "#components/ui/format-duration.ts";
import { WithheldSign } from "#components/ui/icons.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { flagOf } from "#lib/countries/flag-of.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { deliveryTime } from "./delivery-time.ts";
import { HighlightedText } from "./highlighted-text.tsx";
import { isLongText } from "./is-long-text.ts";
import type { CountryLabel, MessageLabels } from "./message-labels.ts";
import { codeIn, type ShownMessage as Message } from "./shown-message.ts";
import { WhyLines, WhyToggle } from "./why-lines.tsx";

const chipsMax = 6;

export type MessageCardProps = {
  message: Message;
  /** UTC milliseconds: the server's clock when the page was made. */
  at: number;
  locale: Locale;
  labels: MessageLabels;
  /** Whether the card names the number and its country: not on the number's own page. */
  showsNumber: boolean;
};

/** A message: sender, time, text with its codes marked, and each code once large. Runs on the server and in the browser. */
export function MessageCard({ message, at, locale, labels, showsNumber }: MessageCardProps) {
  return (
    <article
      aria-label={message.sender.title || labels.unknownSender}
      className="card px-4 py-4 sm:px-5"
      data-message=""
      id={message.id}
      tabIndex={-1}
    >
      <header className="flex items-baseline justify-between gap-x-4">
        <div className="min-w-0 leading-6">
          <h3 className="inline font-semibold">
            <SenderName labels={labels} locale={locale} sender={message.sender} />
          </h3>
          <ServiceName locale={locale} message={message} />
        </div>
        <p className="shrink-0 text-fine text-ink-faint tabular-nums">
          <a href={localePath(locale, `/messages/${message.id}`)}>
            <RelativeTime at={at} instant={message.receivedAt} locale={locale} />
          </a>
        </p>
      </header>
      {showsNumber && message.number && (
        <NumberLine
          code={message.country ?? null}
          labels={labels}
          locale={locale}
          number={message.number}
        />
      )}
      {message.text === null ? (
        <WithheldLine labels={labels} message={message} />
      ) : (
        <MessageText labels={labels} message={message} text={message.text} />
      )}
      <footer className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
        <MessageCodes labels={labels} message={message} />
        <MessageTimes labels={labels} locale={locale} message={message} />
      </footer>
    </article>
  );
}

type PartProps = { message: Message; labels: MessageLabels };

function SenderName({
  sender,
  locale,
  labels,
}: {
  sender: Message["sender"];
  locale: Locale;
  labels: MessageLabels;
}) {
  const title = sender.title || labels.unknownSender;
  if (sender.slug === null) return <bdi className="foreign text-ink-soft">{title}</bdi>;
  const href = localePath(locale, `/senders/${encodeURIComponent(sender.slug)}`);
  return (
    <a className="foreign inline-block hover:text-accent hover:underline" dir="auto" href={href}>
      {title}
    </a>
  );
}

/** The service that the message names, unless the sender has the same name. */
function ServiceName({ message, locale }: Pick<PartProps, "message"> & { locale: Locale }) {
  const { sender, service } = message;
  if (!service || service.slug === sender.slug) return null;
  return (
    <a
      className="service-name"
      href={localePath(locale, `/services/${encodeURIComponent(service.slug)}`)}
    >
      <bdi className="foreign">{service.title}</bdi>
    </a>
  );
}

type NumberLineProps = {
  number: NonNullable<Message["number"]>;
  /** The country's. */
  code: string | null;
  labels: MessageLabels;
  locale: Locale;
};

function NumberLine({ number, code, labels, locale }: NumberLineProps) {
  const country = countryLabel(code, labels, locale);
  return (
    <p className="flex flex-wrap gap-x-2 text-fine text-ink-soft leading-6">
      <a
        className="tabular-nums hover:text-accent hover:underline"
        href={localePath(locale, `/numbers/${number.e164}`)}
      >
        <bdi dir="ltr">{number.display}</bdi>
      </a>
      {country && (
        <a
          className="hover:text-accent hover:underline"
          href={localePath(locale, `/countries/${country.slug}`)}
        >
          <span aria-hidden="true">{country.flag}</span> {country.name}
        </a>
      )}
    </p>
  );
}

/** Pages come with the names of their own countries; those of later messages are the browser's. */
function countryLabel(
  code: string | null,
  { countries }: MessageLabels,
  locale: Locale,
): CountryLabel | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return null;
  return (
    countries[code] ?? {
      name: new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code,
      slug: code,
      flag: flagOf(code),
    }
  );
}

function MessageText({ message, labels, text }: PartProps & { text: string }) {
  const isLong = isLongText(text);
  const body = (
    <div
      className={`foreign whitespace-pre-wrap ${isLong ? "fold-text" : "mt-2"}`}
      data-nosnippet=""
      dir="auto"
    >
      <HighlightedText codes={message.codes} text={text} />
    </div>
  );
  if (!isLong) return body;
  return (
    <div className="fold mt-2">
      {body}
      <details className="fold-toggle mt-1">
        <summary className="link rounded-sm text-fine">
          <span className="when-closed">{labels.showAll}</span>
          <span className="when-open">{labels.showLess}</span>
        </summary>
      </details>
    </div>
  );
}

function WithheldLine({ message, labels }: PartProps) {
  if (!message.withheldFor) return null;
  return (
    <p className="mt-2 flex items-start gap-2 text-ink-soft">
      <WithheldSign className="mt-0.75" />
      {labels.withheld[message.withheldFor]}
    </p>
  );
}

function MessageCodes({ message, labels }: PartProps) {
  const text = message.text ?? "";
  const found = new Map(message.codes.map((each) => [codeIn(text, each), each.why]));
  const codes = [...found].slice(0, chipsMax);
  if (codes.length === 0) return null;
  const isExplained = codes.some(([, why]) => why);
  return (
    <>
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        {codes.map(([code]) => (
          <CodeChip
            code={code}
            copiedLabel={labels.copied}
            copyLabel={labels.copyCode}
            key={code}
          />
        ))}
        {isExplained && <WhyToggle labels={labels.why} />}
      </div>
      {isExplained && <WhyLines codes={codes} labels={labels.why} text={text} />}
    </>
  );
}

function MessageTimes({ message, labels, locale }: PartProps & { locale: Locale }) {
  const { sentAt = null, receivedAt } = message;
  const delivery = message.delivery ?? deliveryTime(sentAt, receivedAt);
  return (
    <p className="ms-auto flex w-full justify-between gap-x-2 text-fine text-ink-faint tabular-nums sm:w-auto">
      <ExactTime instant={message.receivedAt} locale={locale} />
      {delivery !== null && (
        <span className="delivered">
          {labels.deliveredIn.replace("{duration}", () => formatDuration(delivery))}
        </span>
      )}
      <a className="report" href={localePath(locale, `/report?message=${message.id}`)}>
        {labels.report}
      </a>
    </p>
  );
}
