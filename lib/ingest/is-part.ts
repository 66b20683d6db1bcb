import type { InboundMessage, Part } from "#lib/ingest/adapter.ts";

/** A message that is one part of a longer one. */
export type PartMessage = InboundMessage & { part: Part };

const MAX_PARTS = 255;

/** Tells a part from a whole message, and from nonsense about parts, which is taken for whole. */
export function isPart(message: InboundMessage): message is PartMessage {
  const { number = 0, total = 0 } = message.part ?? {};
  const areWhole = Number.isInteger(number) && Number.isInteger(total);
  return areWhole && total > 1 && total <= MAX_PARTS && number >= 1 && number <= total;
}
