import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { NamedKind } from "./named.ts";

type NamedTitleProps = { kind: NamedKind; title: string; locale: Locale };

/** The name of a sender or service as its pages' heading has it. */
export function NamedTitle({ kind, title, locale }: NamedTitleProps) {
  const t = translationsOf("named", locale);
  return t.rich(`${kind}.title`, {
    name: title,
    small: (text) => (
      <span className="mb-1 block font-medium text-base text-ink-soft leading-6 tracking-normal">
        {text}
      </span>
    ),
    large: (text) => <bdi className="foreign">{text}</bdi>,
  });
}
