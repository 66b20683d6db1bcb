import { foldCase } from "#lib/names/fold-case.ts";
import { parseDomain } from "#lib/opt-outs/parse-domain.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";

const SHORTEST = 3;

/** Names that many senders use: whoever registers `verify` somewhere is not all of them. */
const shared = new Set(
  "alert alerts app auth bank broadcast cloud code codes delivery help info mail message messages mobile msg news notice notify offer online otp password pay pin post promo secure security service shop signup sms support system test text unknown update verification verify web".split(
    " ",
  ),
);

/** Whether a sender's name is so plainly that of a domain that having the domain is proof enough. */
export function isOwnName(domain: string, { kind, key, slug }: SenderIdentity): boolean {
  const label = parseDomain(domain)?.label;
  if (!label || kind !== "alphanumeric" || slug === null) return false;
  return key.length >= SHORTEST && !shared.has(key) && key === foldCase(label);
}
