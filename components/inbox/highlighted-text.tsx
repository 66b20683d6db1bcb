import type { ShownCode } from "./shown-message.ts";
import { textSpans } from "./text-spans.ts";

/** A message's text with its codes marked in place. */
export function HighlightedText({
  text,
  codes,
}: {
  text: string;
  codes: readonly Pick<ShownCode, "start" | "end">[];
}) {
  return textSpans(text, codes).map((span) =>
    span.isCode ? (
      <mark className="code-mark" key={span.start}>
        {span.text}
      </mark>
    ) : (
      span.text
    ),
  );
}
