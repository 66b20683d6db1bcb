import type { NumberStatus } from "#lib/numbers/number-card.ts";
import { Badge } from "./badge.tsx";

const tones = {
  active: "good",
  reserve: "plain",
  cooling: "attention",
  retired: "danger",
} as const;

/** A number's status as a word. */
export function StatusBadge({ status }: { status: NumberStatus }) {
  return <Badge tone={tones[status]}>{status}</Badge>;
}
