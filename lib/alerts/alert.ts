/** What an alert can be about. The set is closed. */
export const alertKinds = [
  "number-surge",
  "sender-surge",
  "source-silent",
  "all-silent",
  "refusals-rising",
  "reports-capped",
  "disk-low",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Figures that tell how far something is from what is usual. Never a text, a code or a person's number. */
export type Figures = Record<string, number>;

/** Something that is not as it usually is. `subject` is one of ours, by the name that it has in the console. */
export type Anomaly = { kind: AlertKind; subject: string; figures: Figures };

/** An anomaly that was noticed, and perhaps is over. */
export type Alert = Anomaly & { id: number; startedAt: number; endedAt: number | null };

/** @returns an alert as a row keeps it */
export function alertOf(row: {
  id: number;
  kind: string;
  subject: string;
  detail: string;
  startedAt: number;
  endedAt: number | null;
}): Alert {
  const { id, kind, subject, detail, startedAt, endedAt } = row;
  const figures = JSON.parse(detail) as Figures;
  return { id, kind: kind as AlertKind, subject, figures, startedAt, endedAt };
}

/** What an alert says: a few words, and a sentence with its figures. */
export function describeAlert({ kind, subject, figures }: Anomaly): {
  title: string;
  text: string;
} {
  const { count = 0, usual = 0, hours = 0, usualHours = 0, freeShare = 0, daysLeft } = figures;
  const than = usual < 0.5 ? "usually there is next to none" : `usually there are ${round(usual)}`;
  switch (kind) {
    case "number-surge":
      return {
        title: `+${subject} receives far more than usual`,
        text: `${round(count)} messages in an hour; ${than} at this time of day.`,
      };
    case "sender-surge":
      return {
        title: `Sender ${subject} sends far more than usual`,
        text: `${round(count)} messages in an hour; ${than} at this time of day.`,
      };
    case "source-silent":
      return {
        title: `Source ${subject} is silent`,
        text: `No message for at least ${hoursText(hours)}; it hardly ever pauses for more than ${hoursText(usualHours)}.`,
      };
    case "all-silent":
      return {
        title: "No message arrives at all",
        text: `None for at least ${hoursText(hours)}; there is hardly ever a pause of more than ${hoursText(usualHours)}.`,
      };
    case "refusals-rising":
      return {
        title: "Many requests are refused",
        text: `${round(count)} requests without proof of a source's secret in an hour; ${than}.`,
      };
    case "reports-capped":
      return {
        title: "More is reported than reports alone may withhold",
        text: `${round(count)} reports in an hour were for messages beyond what may be withheld so; these are shown still, and wait in the queue.`,
      };
    case "disk-low":
      return {
        title: "The disk is running full",
        text: `${Math.floor(freeShare * 100)} % of it is free${
          daysLeft === undefined ? "." : `: ${daysText(daysLeft)} at the pace of the last days.`
        }`,
      };
  }
}

function round(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function hoursText(hours: number): string {
  const whole = Math.max(1, Math.floor(hours));
  return whole === 1 ? "an hour" : `${whole.toLocaleString("en")} hours`;
}

function daysText(days: number): string {
  const whole = Math.floor(days);
  if (whole < 1) return "less than a day";
  return whole === 1 ? "one day" : `${whole.toLocaleString("en")} days`;
}
