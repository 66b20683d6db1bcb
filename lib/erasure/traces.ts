import { foldCase } from "#lib/names/fold-case.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";

/** By what it is told whether something that was received is to be erased. */
export type Trace =
  | { kind: "message"; from: string; text: string }
  | { kind: "number"; e164: string }
  | { kind: "sender"; key: string };

/** What was received, as it is kept sealed. */
export type Received = { from: string; to?: string | null | undefined; text: string };

/** Whether a message, or a part of one, is what is to be erased. */
export function isTraceOf(trace: Trace, { from, to, text }: Received): boolean {
  if (trace.kind === "message") return from === trace.from && text === trace.text;
  if (trace.kind === "sender") return identifySender(from).key === trace.key;
  return (parseNumber(to ?? "")?.e164 ?? to?.replace(/\D/g, "")) === trace.e164;
}

/**
 * Whether a request holds what is to be erased, in any of the ways in which providers write it: as
 * it is, as a form, as JSON or as XML. One that happens to hold the same is erased with it.
 */
export function holdsTrace(trace: Trace, request: string): boolean {
  const words = wordsOf(trace).map(plain);
  const readings = [request, decodeForm(request), decodeEscapes(request)];
  return readings
    .map(plain)
    .some((reading) => words.some((word) => word !== "" && reading.includes(word)));
}

function wordsOf(trace: Trace): string[] {
  if (trace.kind === "message") return [trace.text];
  if (trace.kind === "number") return [trace.e164];
  return [trace.key.replace(/^(?:mail|Digits):/, "")];
}

/** Without what is written now so, now otherwise. */
function plain(text: string): string {
  return foldCase(text).replace(/[\s+().\-/\\"]/g, "");
}

function decodeForm(text: string): string {
  return Buffer.from(
    text
      .replaceAll("+", " ")
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    "latin1",
  ).toString();
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEscapes(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\[nrt]/g, " ")
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => fromPoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => fromPoint(Number(digits)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => NAMED[name]!);
}

function fromPoint(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}
