import type { VerdictObject } from "#lib/api/wire/verdict.ts";
import type { LabLabels } from "./lab-labels.ts";
import { SegmentRuler } from "./segment-ruler.tsx";

type VerdictViewProps = { verdict: VerdictObject; labels: LabLabels };

/** A verdict: figures, the text with its borders, who offers the code, and what was found. */
export function VerdictView({ verdict, labels }: VerdictViewProps) {
  return (
    <div className="grid gap-8">
      <Figures labels={labels} verdict={verdict} />
      <SegmentRuler labels={labels} verdict={verdict} />
      <Offers labels={labels} verdict={verdict} />
      <Findings labels={labels} verdict={verdict} />
    </div>
  );
}

function Figures({ verdict, labels }: VerdictViewProps) {
  const { encoding, segments, unitsLeft, codes } = verdict;
  const [first] = codes;
  const percent = Math.round((first?.confidence ?? 0) * 100);
  const figures = [
    [labels.coding, encoding === "gsm-7" ? "GSM-7" : "UCS-2", ""],
    [labels.segments, String(segments.length), ""],
    [labels.left, String(unitsLeft), ""],
    [
      labels.code,
      first?.code ?? labels.none,
      first ? labels.sure.replace("{percent}", String(percent)) : "",
    ],
  ] as const;
  return (
    <dl className="card grid grid-cols-2 gap-x-4 gap-y-3 px-4 py-3 sm:grid-cols-4 sm:px-5 sm:py-4">
      {figures.map(([label, value, more]) => (
        <div key={label}>
          <dt className="text-fine text-ink-faint">{label}</dt>
          <dd className="font-semibold text-xl tabular-nums">
            <bdi>{value}</bdi>
            {more && <span className="ms-2 font-normal text-fine text-ink-faint">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Offers({ verdict, labels }: VerdictViewProps) {
  const { ios, smsRetriever, userConsent, webOtp, host } = verdict.offers;
  const { offers } = labels;
  const yes = (is: boolean) => (is ? offers.yes : offers.no);
  const rows = [
    [
      offers.ios,
      ios !== "no",
      ios === "bound" ? offers.bound.replace("{host}", host ?? "") : offers[ios],
    ],
    [offers.webOtp, webOtp, yes(webOtp)],
    [offers.retriever, smsRetriever, yes(smsRetriever)],
    [offers.consent, userConsent, yes(userConsent)],
  ] as const;
  return (
    <section aria-labelledby="offers">
      <h2 className="mb-2 font-semibold text-lg" id="offers">
        {offers.title}
      </h2>
      <dl className="card divide-y divide-line">
        {rows.map(([name, is, value]) => (
          <div className="flex flex-wrap justify-between gap-x-4 px-4 py-2 sm:px-5" key={name}>
            <dt>{name}</dt>
            <dd className={is ? "font-medium text-accent" : "text-ink-faint"}>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Findings({ verdict, labels }: VerdictViewProps) {
  return (
    <section aria-labelledby="findings">
      <h2 className="mb-2 font-semibold text-lg" id="findings">
        {labels.findings}
      </h2>
      <ul className="card divide-y divide-line">
        {verdict.findings.map(({ kind, severity, sentence, rule }) => (
          <li
            className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:px-5"
            key={kind}
          >
            <span>
              <span className="severity" data-severity={severity}>
                {labels.severity[severity]}
              </span>
            </span>
            <div className="min-w-0">
              <p className="foreign" dir="auto">
                {sentence}
              </p>
              <p className="text-fine text-ink-faint">
                <a className="link" href={rule.url} rel="noreferrer">
                  {rule.title}
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
