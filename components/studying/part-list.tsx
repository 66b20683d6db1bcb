import type { Locale } from "#lib/i18n/locales.ts";
import { formatShare } from "./format-seconds.ts";

type PartListProps = {
  title: string;
  parts: { name: string; messages: number }[];
  locale: Locale;
};

const SHOWN = 6;

/** What messages have in common, by share. */
export function PartList({ title, parts, locale }: PartListProps) {
  const all = parts.reduce((sum, { messages }) => sum + messages, 0);
  return (
    <div className="card px-4 py-3.5 sm:px-5">
      <h3 className="mb-1.5 font-semibold">{title}</h3>
      <ul className="grid gap-1.5">
        {parts.slice(0, SHOWN).map(({ name, messages }) => (
          <li className="grid gap-1" key={name}>
            <p className="flex justify-between gap-4 text-[0.9375rem]">
              <span>{name}</span>
              <span className="text-ink-soft tabular-nums">
                {formatShare(messages / all, locale)}
              </span>
            </p>
            <svg aria-hidden="true" direction="ltr" height="4" width="100%">
              <rect className="fill-sunken" height="4" rx="2" width="100%" />
              <rect
                className="fill-accent"
                height="4"
                rx="2"
                width={`${Math.max(1, Math.round((100 * messages) / all))}%`}
              />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}
