import { formatCount } from "#components/ui/format-count.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { FormatCard } from "#lib/studying/study.ts";
import { formatShare } from "./format-seconds.ts";

const PLACEHOLDER = /(\{[a-z]+\d*\})/;

/** Formats, each with what varies set apart, and how many messages have it. */
export function FormatList({ formats, locale }: { formats: FormatCard[]; locale: Locale }) {
  const t = translationsOf("study", locale);
  return (
    <ol className="card divide-y divide-line">
      {formats.map(({ shape, share, messages, lastMessageAt }) => (
        <li className="grid gap-2 px-4 py-3.5 sm:px-5" key={shape}>
          <p className="whitespace-pre-wrap font-mono text-[0.9375rem] leading-6" dir="auto">
            <Shape shape={shape} />
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-fine text-ink-soft">
            <svg aria-hidden="true" className="rounded-full" direction="ltr" height="6" width="72">
              <rect className="fill-sunken" height="6" rx="3" width="72" />
              <rect className="fill-accent" height="6" rx="3" width={Math.max(3, 72 * share)} />
            </svg>
            <span className="font-medium text-ink tabular-nums">{formatShare(share, locale)}</span>
            <span>
              {t("formatMessages", { count: messages, shown: formatCount(messages, locale) })}
            </span>
            <span>
              {t.rich("lastSeen", {
                time: () => (
                  <time dateTime={lastMessageAt}>{instantOf(lastMessageAt, locale)}</time>
                ),
              })}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** A format's text with its placeholders set apart. */
function Shape({ shape }: { shape: string }) {
  let at = 0;
  return shape.split(PLACEHOLDER).map((part, nth) => {
    const key = at;
    at += part.length;
    if (nth % 2 === 0) return <span key={key}>{part}</span>;
    const isCode = /^\{[dal]\d+\}$/.test(part);
    const colours = isCode ? "bg-accent-soft text-accent-strong" : "bg-sunken text-ink-soft";
    return (
      <bdi className={`rounded px-1 ${colours}`} key={key}>
        {part}
      </bdi>
    );
  });
}

function instantOf(iso: string, locale: Locale): string {
  const options = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  const format = new Intl.DateTimeFormat(locale, { ...options, hour12: false, timeZone: "UTC" });
  return `${format.format(Date.parse(iso))}\u00a0UTC`;
}
