import { millisecondsInMinute } from "date-fns/constants";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { CountryFlag } from "#components/ui/country-flag.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Stats } from "#components/ui/stats.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { wholeSecond } from "#components/ui/whole-second.ts";
import { countryByCode, countryName } from "#lib/countries/countries.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import type { NumberHealth } from "#lib/numbers/number-health.ts";
import { site } from "#lib/site.ts";
import { LiveCount, LiveNumberState, LiveTime } from "./live-facts.tsx";

type NumberHeadProps = {
  number: NumberCard;
  health: NumberHealth;
  /** ISO 8601: when it will be replaced, where that is announced. */
  rotatesAt: string | null;
  at: number;
  locale: Locale;
};

/** The head of a number's page: the number, where it is from, its state, what it has received. */
export function NumberHead({ number, health, rotatesAt, at, locale }: NumberHeadProps) {
  const t = translationsOf("number", locale);
  const shared = { at, locale, none: t("none") };
  const count = (value: number, of: "received" | "shown") => (
    <LiveCount count={value} locale={locale} of={of} text={formatCount(value, locale)} />
  );
  const title = t.rich("title", {
    number: number.display,
    small: (text) => (
      <span className="mb-1 block font-medium text-base text-ink-soft leading-6 tracking-normal">
        {text}
      </span>
    ),
    large: (text) => (
      <bdi className="tabular-nums" dir="ltr">
        {text}
      </bdi>
    ),
  });
  const facts = [
    {
      label: t("lastMessage"),
      value: <LiveTime {...shared} instant={secondOf(number.lastMessageAt)} />,
    },
    {
      label: t("firstMessage"),
      value: <LiveTime {...shared} instant={secondOf(number.firstMessageAt)} isFirst />,
    },
    { label: t("received"), value: count(number.received, "received") },
    { label: t("shown"), value: count(number.listed, "shown") },
  ];
  return (
    <PageHeading
      action={<CopyButton copiedLabel={t("copied")} label={t("copy")} text={`+${number.e164}`} />}
      facts={<Stats stats={facts} />}
      title={title}
    >
      <NumberOrigin locale={locale} number={number} />
      <p className="text-ink-soft">
        {t("health", {
          state: health.state,
          probe: health.probes[0]?.outcome ?? "none",
          seconds: Math.round(health.medianDeliverySeconds ?? -1),
        })}
      </p>
      {number.leasedUntil && (
        <p>
          <strong>{t("leased", { time: minuteOf(number.leasedUntil) })}</strong>
        </p>
      )}
      {rotatesAt && (
        <p>
          <strong>{t("rotates", { date: dayOf(rotatesAt, locale) })}</strong>
        </p>
      )}
      <Notice>
        {t.rich("notice", {
          days: site().retentionDays,
          rules: (text) => (
            <TextLink locale={locale} path="/rules">
              {text}
            </TextLink>
          ),
        })}
      </Notice>
    </PageHeading>
  );
}

function secondOf(instant: string | null): string | null {
  return instant && wholeSecond(instant);
}

/** The minute after, as clocks show it: until then it is certain. */
function minuteOf(instant: string): string {
  return new Date(Date.parse(instant) + millisecondsInMinute - 1).toISOString().slice(11, 16);
}

/** A day without its year: it is never far away. */
function dayOf(instant: string, locale: Locale): string {
  const format = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Date(instant).toLocaleDateString(locale === "en" ? "en-GB" : locale, format);
}

function NumberOrigin({ number, locale }: { number: NumberCard; locale: Locale }) {
  const t = translationsOf("number", locale);
  const types = translationsOf("numberItem", locale);
  const country = number.country === null ? undefined : countryByCode(number.country);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
      {country && (
        <a
          className="flex items-center gap-2 text-ink hover:text-accent hover:underline"
          href={localePath(locale, `/countries/${country.slug}`)}
        >
          <CountryFlag code={country.code} />
          {countryName(country.code, locale)}
        </a>
      )}
      {number.type !== "unknown" && <span>{types(`type.${number.type}`)}</span>}
      <LiveNumberState
        label={number.leasedUntil ? types("leased") : t(`status.${number.status}`)}
        retired={t("status.retired")}
      />
      <a className="report" href={localePath(locale, `/report?number=${number.e164}`)}>
        {t("report")}
      </a>
    </p>
  );
}
