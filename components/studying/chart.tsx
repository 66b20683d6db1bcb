import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";

/** Room below a plot for what its columns are, and above it for the highest line's number. */
export const HEIGHT = 168;
const TOP = 18;
const BOTTOM = 24;
export const PLOT = { top: TOP, bottom: HEIGHT - BOTTOM } as const;

/** Where plots begin and end, in percent of the width: numbers of lines stand before them. */
export const SPAN: [number, number] = [9, 100];

export type Table = { head: string[]; rows: (string | number)[][] };

type ChartProps = {
  title: string;
  /** What is to be known to read it. */
  note?: ReactNode;
  /** The same figures as they are read out. */
  table: Table;
  locale: Locale;
  children: ReactNode;
};

/** A chart with its title, and the figures behind it. */
export function Chart({ title, note, table, locale, children }: ChartProps) {
  return (
    <figure className="card min-w-0 px-4 py-4 sm:px-5">
      <figcaption className="mb-3">
        <h3 className="font-semibold">{title}</h3>
        {note && <p className="text-fine text-ink-faint">{note}</p>}
      </figcaption>
      {children}
      <Figures locale={locale} table={table} />
    </figure>
  );
}

/** What a chart is drawn on: as wide as there is room, so that its texts keep their size. */
export function Canvas({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      className="block overflow-visible text-[0.75rem]"
      direction="ltr"
      height={HEIGHT}
      width="100%"
    >
      {children}
    </svg>
  );
}

function Figures({ table: { head, rows }, locale }: Pick<ChartProps, "table" | "locale">) {
  const t = translationsOf("study", locale);
  const [first, ...others] = head;
  return (
    <details className="mt-3 text-fine">
      <summary className="w-fit text-ink-faint hover:text-accent">{t("figures")}</summary>
      <table className="mt-2 w-full tabular-nums">
        <thead>
          <tr className="text-ink-faint">
            <th className="py-1 pe-4 text-start font-normal" scope="col">
              {first}
            </th>
            {others.map((name) => (
              <th className="py-1 ps-4 text-end font-normal" key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr className="border-line border-t" key={name}>
              <th className="py-1 pe-4 text-start font-normal" scope="row">
                {name}
              </th>
              {values.map((value, nth) => (
                <td className="py-1 ps-4 text-end" key={others[nth]}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The lines behind a plot, each with its number. */
export function Lines({ lines }: { lines: { y: number; text: string }[] }) {
  return lines.map(({ y, text }) => (
    <g key={text}>
      <line className="stroke-line" x1="0" x2="100%" y1={y} y2={y} />
      <text className="fill-ink-faint" x="0" y={y - 4}>
        {text}
      </text>
    </g>
  ));
}

/** What stands below a plot. `x`: percent of its width. */
export function Marks({ marks }: { marks: { x: number; text: string }[] }) {
  return marks.map(({ x, text }) => (
    <text
      className="fill-ink-faint"
      key={text}
      textAnchor={x < 6 ? "start" : x > 94 ? "end" : "middle"}
      x={x < 6 ? "0" : x > 94 ? "100%" : `${x}%`}
      y={HEIGHT - 6}
    >
      {text}
    </text>
  ));
}

/** A number for an attribute: a tenth of a percent is finer than any screen. */
export function short(value: number): number {
  return Math.round(value * 10) / 10;
}
