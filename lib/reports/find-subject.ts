import { findListedMessage } from "#db/queries/messages.ts";
import { findNumber } from "#db/queries/numbers.ts";
import type { Context } from "#lib/context.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { messageCard } from "#lib/messages/message-page.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import type { ReportSubject } from "#lib/reports/report.ts";

/** What may be reported, as the public sees it. */
export type ShownSubject =
  | { kind: "message"; id: string; message: Pick<MessageCard, "sender" | "number" | "receivedAt"> }
  | { kind: "number"; id: string; display: string };

/** @returns null for what is not listed: hidden, unknown and gone are told apart nowhere */
export async function findSubject(
  { db, keyring }: Context,
  { kind, name }: ReportSubject,
): Promise<ShownSubject | null> {
  if (kind === "number") {
    const [number] = /^\d{4,15}$/.test(name) ? await findNumber(db, { e164: name }) : [];
    if (number?.status !== "active") return null;
    return { kind, id: name, display: displayNumber(name) };
  }
  const id = idOfPublicId(keyring, name);
  const [row] = id === null ? [] : await findListedMessage(db, { id });
  if (!row) return null;
  const { sender, number, receivedAt } = messageCard(keyring, row);
  return { kind, id: name, message: { sender, number, receivedAt } };
}
