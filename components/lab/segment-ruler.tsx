import type { ReactNode } from "react";
import type { VerdictObject } from "#lib/api/wire/verdict.ts";
import type { LabLabels } from "./lab-labels.ts";

type SegmentRulerProps = { verdict: VerdictObject; labels: LabLabels };

/** Marks in a text: what stands there is one stretch. */
type Mark = {
  start: number;
  end: number;
  kind: "code" | "offender";
  codePoint?: string | undefined;
};

/** A text as it is cut into SMS, each with what it holds; codes and what forces UCS-2 are marked. */
export function SegmentRuler({ verdict, labels }: SegmentRulerProps) {
  const { segments } = verdict;
  const marks = marksOf(verdict);
  return (
    <section aria-labelledby="ruler">
      <h2 className="mb-2 font-semibold text-lg" id="ruler">
        {labels.ruler}
      </h2>
      <div className="card px-4 py-4 sm:px-5">
        <ol className="mb-3 flex flex-wrap gap-2">
          {segments.map(({ start, units, room }, index) => (
            <li
              className="min-w-28 grow basis-28 text-fine text-ink-faint tabular-nums"
              key={start}
            >
              <svg
                aria-hidden="true"
                className="block h-2 w-full overflow-hidden rounded-full bg-sunken"
                preserveAspectRatio="none"
                viewBox={`0 0 ${room} 1`}
              >
                <rect className="fill-accent" height="1" width={units} />
              </svg>
              {labels.segment
                .replace("{number}", String(index + 1))
                .replace("{units}", String(units))
                .replace("{room}", String(room))}
            </li>
          ))}
        </ol>
        <div className="foreign max-h-96 overflow-y-auto whitespace-pre-wrap leading-7" dir="auto">
          {segments.map(({ start, end }, index) => (
            <span key={start}>
              {index > 0 && (
                <span aria-hidden="true" className="segment-border">
                  {index + 1}
                </span>
              )}
              {pieces(verdict.text, start, end, marks)}
            </span>
          ))}
        </div>
      </div>
    </section>
  );
}

function marksOf({ codes, offenders, encoding }: VerdictObject): Mark[] {
  const marks: Mark[] = codes.map(({ start, end }) => ({ start, end, kind: "code" }));
  if (encoding === "ucs-2") {
    for (const { char, codePoint, kind, starts } of offenders) {
      // Where all of a script is missing, marks on every letter would say nothing.
      if (kind === "script") continue;
      const isUnseen = kind === "invisible" || kind === "broken";
      for (const start of starts) {
        const end = start + char.length;
        marks.push({ start, end, kind: "offender", codePoint: isUnseen ? codePoint : undefined });
      }
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function pieces(text: string, from: number, to: number, marks: readonly Mark[]): ReactNode[] {
  const shown: ReactNode[] = [];
  let at = from;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, to);
    if (start >= end) continue;
    if (start > at) shown.push(text.slice(at, start));
    shown.push(
      <mark
        className={mark.kind === "code" ? "code-mark" : "offender"}
        data-shown={mark.codePoint}
        key={start}
      >
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  if (at < to) shown.push(text.slice(at, to));
  return shown;
}
