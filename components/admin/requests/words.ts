import type { OptOutName, OptOutState } from "#lib/opt-outs/opt-out.ts";
import type { ReportReason } from "#lib/reports/report.ts";
import type { TakedownKind, TakedownState } from "#lib/takedowns/takedown.ts";

/** What reasons, kinds and states are called in the console. */
export const reasonWords: Record<ReportReason, string> = {
  "personal-data": "Personal data",
  scam: "Scam or spam",
  illegal: "Against the law",
  mine: "Theirs",
  other: "Something else",
};

export const takedownKindWords: Record<TakedownKind, string> = {
  "sender-number": "Their number as a sender",
  "message-data": "Their data in a message",
  "own-number": "A number of ours is theirs",
  other: "Something else",
};

export const takedownStateWords: Record<TakedownState, string> = {
  open: "Open",
  granted: "Granted",
  refused: "Refused",
  withdrawn: "Withdrawn",
};

export const optOutStateWords: Record<OptOutState, string> = {
  pending: "Pending",
  proven: "Proven",
  lapsed: "Lapsed",
  expired: "Expired",
  refused: "Refused",
  withdrawn: "Withdrawn",
};

export const nameStateWords: Record<OptOutName["state"], string> = {
  waiting: "Waits for you",
  applied: "Applied",
  refused: "Refused",
};
