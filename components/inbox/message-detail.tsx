import type { ReactNode } from "react";
import { CodeChip } from "#components/ui/code-chip.tsx";
import { ExactTime } from "#components/ui/exact-time.tsx";
import { formatDuration } from "#components/ui/format-duration.ts";
import { WithheldSign } from "#components/ui/icons.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { MessageDetail as Detail } from "#lib/messages/get-message-page.ts";
import { deliveryTime } from "./delivery-time.ts";
import { HighlightedText } from "./highlighted-text.tsx";
import { messageStrings } from "./message-list.tsx";
import { WhyLine } from "./why-lines.tsx";

type MessageDetailProps = { detail: Detail; locale: Locale };

/** A message by itself: its text, its codes and why they are some, when it came, how it was sent. */
export function MessageDetail({ detail, locale }: MessageDetailProps) {
  const { format } = detail;
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-10">
        <Body detail={detail} locale={locale} />
        {format && <Format detail={detail} locale={locale} />}
      </div>
      <div className="grid content-start gap-10">
        <Timeline detail={detail} locale={locale} />
        <Coding detail={detail} locale={locale} />
      </div>
    </div>
  );
}

type PartProps = { title: string; id: string; children: ReactNode };

function Part({ title, id, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 className="mb-2 font-semibold text-lg" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Body({ detail: { message }, locale }: MessageDetailProps) {
  const strings = messageStrings(locale);
  const { text, codes, withheldFor } = message;
  if (text === null) {
    return (
      <p className="card flex items-start gap-2 px-4 py-4 text-ink-soft sm:px-5">
        <WithheldSign className="mt-0.75" />
        {strings.withheld[withheldFor ?? "moderation"]}
      </p>
    );
  }
  const shown = new Map(codes.map((each) => [each.code, each]));
  return (
    <div className="card grid gap-4 px-4 py-4 sm:px-5 sm:py-5">
      <div className="foreign whitespace-pre-wrap text-lg" data-nosnippet="" dir="auto">
        <HighlightedText codes={codes} text={text} />
      </div>
      {[...shown.values()].map(({ code, why }) => (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2" key={code}>
          <CodeChip code={code} copiedLabel={strings.copied} copyLabel={strings.copyCode} />
          {why && (
            <p className="text-fine text-ink-soft">
              <WhyLine labels={strings.why} text={text} why={why} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function Timeline({ detail, locale }: MessageDetailProps) {
  const t = translationsOf("messagePage", locale);
  const { message, announcedAt } = detail;
  const { sentAt, sentClock, receivedAt } = message;
  const delivery = deliveryTime(sentAt, receivedAt);
  const clock = {
    smsc: t("clock.smsc"),
    device: t("clock.device"),
    provider: t("clock.provider"),
    unknown: t("clock.unknown"),
  }[sentClock];
  const events = [
    { name: t("sent"), instant: sentAt, more: sentAt === null ? t("sentUnknown") : clock },
    {
      name: t("received"),
      instant: receivedAt,
      more: delivery === null ? "" : t("delivered", { duration: formatDuration(delivery) }),
    },
    {
      name: t("announced"),
      instant: announcedAt,
      more:
        announcedAt === null
          ? t("announcedUnknown")
          : t("after", { ms: Math.max(0, Date.parse(announcedAt) - Date.parse(receivedAt)) }),
    },
  ];
  return (
    <Part id="timeline" title={t("timeline")}>
      <ol className="timeline">
        {events.map(({ name, instant, more }) => (
          <li data-known={instant !== null} key={name}>
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{name}</span>
              {instant && (
                <time className="text-ink-soft tabular-nums" dateTime={instant}>
                  <ExactTime instant={instant} locale={locale} />
                </time>
              )}
            </p>
            {more && <p className="text-fine text-ink-faint">{more}</p>}
          </li>
        ))}
      </ol>
    </Part>
  );
}

const MOST_NAMED = 8;

function Coding({ detail, locale }: MessageDetailProps) {
  const t = translationsOf("messagePage", locale);
  const { coding, offenders } = detail;
  if (coding === null) return null;
  const names = { "gsm-7": "GSM-7", "ucs-2": "UCS-2", binary: t("binary") };
  return (
    <Part id="coding" title={t("coding")}>
      <div className="card grid gap-2 px-4 py-3 sm:px-5 sm:py-4">
        <p className="font-medium">
          {t("codedAs", { encoding: names[coding.encoding], count: coding.segments })}
        </p>
        {coding.encoding === "ucs-2" && (
          <div className="text-fine text-ink-soft">
            {offenders.length === 0 ? (
              t("forcedUnseen")
            ) : (
              <>
                {t("forced")}{" "}
                {offenders.slice(0, MOST_NAMED).map(({ char, codePoint, kind }) => (
                  <span className="me-2 inline-flex gap-1" key={codePoint}>
                    {kind !== "invisible" && kind !== "broken" && (
                      <bdi className="foreign offender px-1">{char}</bdi>
                    )}
                    <code>{codePoint}</code>
                  </span>
                ))}
                {offenders.length > MOST_NAMED && "…"}
              </>
            )}
          </div>
        )}
      </div>
    </Part>
  );
}

function Format({ detail, locale }: MessageDetailProps) {
  const t = translationsOf("messagePage", locale);
  const { format, at } = detail;
  if (!format) return null;
  return (
    <Part id="format" title={t("format")}>
      <div className="card divide-y divide-line">
        <div className="grid gap-2 px-4 py-3 sm:px-5 sm:py-4">
          <p className="foreign whitespace-pre-wrap font-mono text-[0.9375rem]" dir="auto">
            {format.shape}
          </p>
          <p className="text-fine text-ink-faint">{t("sharing", { count: format.sharing })}</p>
        </div>
        {format.others.length > 0 && (
          <ul className="divide-y divide-line">
            {format.others.map(({ id, text, sender, receivedAt }) => (
              <li key={id}>
                <a
                  className="grid gap-0.5 px-4 py-3 -outline-offset-2 hover:text-accent sm:px-5"
                  href={localePath(locale, `/messages/${id}`)}
                >
                  <span className="foreign line-clamp-2" dir="auto">
                    {text}
                  </span>
                  <span className="flex justify-between gap-x-4 text-fine text-ink-faint">
                    <bdi>{sender.title}</bdi>
                    <RelativeTime at={at} instant={receivedAt} locale={locale} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  );
}
