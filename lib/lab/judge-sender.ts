import { septetsOf } from "#lib/messages/coding-of.ts";
import { type Finding, finding } from "./findings.ts";

/** An address has room for ten octets: eleven septets. */
const MOST_SEPTETS = 11;

/** Judges who a message is sent as; nothing to say about an empty one. */
export function judgeSender(sender: string): Finding[] {
  const given = sender.trim();
  if (given === "") return [];
  if (/^\+?[\d\s().-]+$/.test(given)) {
    const digits = given.replace(/\D/g, "");
    const isNumber = digits.length >= 3 && digits.length <= 15;
    return [finding(isNumber ? "sender-number" : "sender-wrong", { sender: given })];
  }
  const septets = Array.from(given, (char) => septetsOf(char.charCodeAt(0)));
  const strange = Array.from(given).filter((_, index) => septets[index] === 0);
  if (strange.length > 0) {
    return [
      finding("sender-characters", {
        sender: given,
        chars: [...new Set(strange)].slice(0, 12).join(" "),
      }),
    ];
  }
  const taken = septets.reduce((sum, size) => sum + size, 0);
  if (taken > MOST_SEPTETS)
    return [finding("sender-too-long", { sender: given, taken, most: MOST_SEPTETS })];
  return [finding("sender-name", { sender: given })];
}
