import { maskedPhone } from "#lib/senders/identify-sender.ts";

/** The name that the public sees: a phone number without page is masked, for it may be a person's. */
export function shownTitle(sender: {
  senderKind: string;
  senderTitle: string;
  senderSlug: string | null;
}): string {
  const { senderKind, senderTitle, senderSlug } = sender;
  const isMasked = senderKind === "phone" && senderSlug === null;
  return isMasked ? maskedPhone(senderTitle.replace(/\D/g, "")) : senderTitle;
}
