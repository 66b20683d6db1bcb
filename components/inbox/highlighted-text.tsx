import type { Code } from "#lib/otp/code.ts";
import { textSpans } from "./text-spans.ts";

/** A message's text with its codes marked in place. */
export function HighlightedText({ text, codes }: { text: string; codes: readonly Code[] }) {
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
