import { HighlightedText } from "#components/inbox/highlighted-text.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { flagOf } from "#lib/countries/flag-of.ts";
import type { ModeratedCard } from "#lib/reviews/queue-item.ts";
import { Badge } from "./badge.tsx";

/** Who a message is from, where it came and when. */
export function MessageFacts({ message, at }: { message: ModeratedCard; at: number }) {
  const { sender, number, country, service, receivedAt } = message;
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 text-fine text-ink-soft">
      <bdi className="foreign font-semibold text-[0.9375rem] text-ink">{sender.title}</bdi>
      {service && service !== sender.title && <bdi className="foreign">{service}</bdi>}
      <span className="whitespace-nowrap tabular-nums">
        {country && `${flagOf(country)} `}
        <bdi>{number.display}</bdi>
      </span>
      <RelativeTime at={at} instant={receivedAt} locale="en" />
    </p>
  );
}

/** A message's public copy, or why there is none. */
export function MessageText({ message }: { message: ModeratedCard }) {
  const { text, codes, visibility } = message;
  if (text === null) {
    return (
      <p className="text-[0.9375rem] text-ink-faint italic">
        {visibility === "withheld" ? "The text is withheld." : "It has no public copy."}
      </p>
    );
  }
  return (
    <p className="foreign whitespace-pre-wrap text-[0.9375rem] leading-relaxed" dir="auto">
      <HighlightedText codes={codes} text={text} />
    </p>
  );
}

const tones = {
  public: "good",
  withheld: "attention",
  hidden: "danger",
  private: "plain",
} as const;

/** What the public sees of a message. */
export function VisibilityBadge({ visibility }: Pick<ModeratedCard, "visibility">) {
  return <Badge tone={tones[visibility]}>{visibility}</Badge>;
}
