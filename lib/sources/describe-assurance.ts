import type { Assurance } from "#lib/ingest/adapter.ts";

/** What a way to authenticate is worth, in words for the operator. */
export type DescribedAssurance = {
  /** In few words, for a list. */
  short: string;
  /** What the proof covers, and what it does not: whole sentences. */
  covers: string;
  /** What we do in its place: whole sentences. */
  weAdd: string;
};

/** What a source has beside its proof. */
export type SourceSafeguards = { hasToken: boolean; addresses: string | null };

const covers: Record<Assurance, { short: string; covers: string }> = {
  "body-and-time": {
    short: "body and time signed",
    covers:
      "The proof covers the body and when it was signed: it can be neither altered nor sent again later.",
  },
  body: {
    short: "body signed",
    covers:
      "The proof covers the body, so that it can't be altered, but no time: who has seen a request can send the same one again.",
  },
  sender: {
    short: "sender known, body not signed",
    covers:
      "The proof tells who sends, and nothing of what is sent: who has seen one could write a message of their own.",
  },
  address: {
    short: "secret address only",
    covers: "Nothing is signed: who knows the address can write messages.",
  },
};

/** Says what a source's requests prove, what they do not, and what is done about that here. */
export function describeAssurance(
  assurance: Assurance,
  { hasToken, addresses }: SourceSafeguards,
): DescribedAssurance {
  return { ...covers[assurance], weAdd: additions(assurance, { hasToken, addresses }).join(" ") };
}

function additions(assurance: Assurance, { hasToken, addresses }: SourceSafeguards): string[] {
  const isCovered = assurance === "body-and-time" || assurance === "body";
  return [
    ...(hasToken ? ["The end of its address is a secret that nobody guesses."] : []),
    addresses === null
      ? "Requests may come from any address (--from narrows that)."
      : `Requests must come from ${addresses}.`,
    ...(isCovered
      ? ["The same message sent again is known by its id, and kept once."]
      : ["What is marked to be used once is taken once; a message with a known id is kept once."]),
  ];
}
