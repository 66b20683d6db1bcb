import type { MessageLabels } from "./message-labels.ts";
import type { ShownCode } from "./shown-message.ts";

type WhyLinesProps = { codes: readonly ShownCode[]; text: string; labels: MessageLabels["why"] };

/** What opens the reasons: a sign beside the codes, which works without scripts. */
export function WhyToggle({ labels }: Pick<WhyLinesProps, "labels">) {
  return (
    <details className="why">
      <summary aria-label={labels.ask} title={labels.ask} />
    </details>
  );
}

/** By what each code was found, in the words of the message. Shown while the toggle beside it is open. */
export function WhyLines({ codes, text, labels }: WhyLinesProps) {
  return (
    <ul className="why-lines">
      {codes.map(({ code, why }) => (
        <li key={code}>
          {codes.length > 1 && (
            <>
              <code className="foreign">{code}</code>{" "}
            </>
          )}
          {why && <WhyLine labels={labels} text={text} why={why} />}
        </li>
      ))}
    </ul>
  );
}

type WhyLineProps = Pick<WhyLinesProps, "text" | "labels"> & { why: NonNullable<ShownCode["why"]> };

/** The phrase is a stranger's, perhaps of another direction: it stands in a box of its own. */
function WhyLine({ why: { rule, start, end }, text, labels }: WhyLineProps) {
  const phrase = text.slice(start, end).replace(/\s+/g, " ");
  const isNamed = phrase !== "" || rule === "origin-bound" || rule === "alone";
  const [before, after] = labels[isNamed ? rule : "unshown"].split("{phrase}");
  return (
    <>
      {before}
      {after !== undefined && <bdi className="foreign">{phrase}</bdi>}
      {after}
    </>
  );
}
