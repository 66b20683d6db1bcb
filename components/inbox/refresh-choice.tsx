import { formatDuration } from "#components/ui/format-duration.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";

const choices = [15, 30, 60] as const;

export type Refresh = (typeof choices)[number];

/** @returns the seconds that a query asks for, null when they are none of the choices */
export function readRefresh(value: string | undefined): Refresh | null {
  return choices.find((seconds) => String(seconds) === value) ?? null;
}

type RefreshChoiceProps = { refresh: Refresh | null; href: string; locale: Locale };

/** Without scripts a page cannot follow what happens: it may load itself again instead. */
export function RefreshChoice({ refresh, href, locale }: RefreshChoiceProps) {
  const t = translationsOf("live", locale);
  return (
    <noscript>
      {refresh && <meta content={String(refresh)} httpEquiv="refresh" />}
      <p className="refresh-choice">
        {t("refresh")}
        {choices.map((seconds) => (
          <a
            aria-current={seconds === refresh ? "true" : undefined}
            href={`${href}?refresh=${seconds}`}
            key={seconds}
          >
            {formatDuration(seconds * 1000)}
          </a>
        ))}
        <a aria-current={refresh === null ? "true" : undefined} href={href}>
          {t("refreshOff")}
        </a>
      </p>
    </noscript>
  );
}
