import type { Why } from "#lib/otp/code.ts";
import type { MessageLabels } from "./message-labels.ts";

type WhyLinesProps = {
  /** Each code with its reason, where that is known. */
  codes: readonly [code: string, why: Why | null][];
  text: string;
  labels: MessageLabels["why"];
};

/** What opens the reasons: a sign beside the codes, which works without scripts. */
export function WhyToggle({ labels }: Pick<WhyLinesProps, "labels">) {
  return (
    <details className="why">
      <summary aria-label={labels.ask} />
    </details>
  );
}

/** By what each code was found, in the words of the message. Shown while the toggle beside it is open. */
export function WhyLines({ codes, text, labels }: WhyLinesProps) {
  return (
    <ul className="why-lines">
      {codes.map(
        ([code, why]) =>
          why && (
            <li key={code}>
              {codes.length > 1 && <code className="foreign">{code}</code>}
              <WhyLine labels={labels} text={text} why={why} />
            </li>
          ),
      )}
    </ul>
  );
}

/** The phrase is a stranger's, perhaps of another direction: it stands in a box of its own. */
export function WhyLine({ why, text, labels }: Omit<WhyLinesProps, "codes"> & { why: Why }) {
  const [before, after] = labels[why.rule].split("{phrase}");
  return (
    <>
      {before}
      {after !== undefined && (
        <bdi className="foreign">{text.slice(why.start, why.end).trim() || "…"}</bdi>
      )}
      {after}
    </>
  );
}
