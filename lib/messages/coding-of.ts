import type { Encoding } from "#lib/ingest/adapter.ts";
import { BASIC, ESCAPE, EXTENDED } from "#lib/messages/gsm-alphabet.ts";

/** How a message's text was coded on the air, and how many SMS it took. */
export type Coding = { encoding: Encoding; segments: number };

/** Septets by UTF-16 unit; 0 for what the alphabet does not have. */
const SEPTETS = new Uint8Array(0x2100);
for (const char of BASIC) SEPTETS[char.charCodeAt(0)] = 1;
for (const char of EXTENDED.values()) SEPTETS[char.charCodeAt(0)] = 2;
SEPTETS[ESCAPE] = 0;

/** What one SMS holds alone, and as a part of several, where a header takes some. */
const GSM_7 = { alone: 160, part: 153 };
const UCS_2 = { alone: 70, part: 67 };

/**
 * Works out how a text is coded: in GSM-7 when it has all of its characters, else in UCS-2
 * (3GPP TS 23.038). No character is split between two SMS.
 */
export function codingOf(text: string): Coding {
  let septets = 0;
  for (let i = 0; i < text.length; i++) {
    const size = SEPTETS[text.charCodeAt(i)] ?? 0;
    if (size === 0) {
      const segments = text.length <= UCS_2.alone ? 1 : partsOf(text, UCS_2.part, unitsAt);
      return { encoding: "ucs-2", segments };
    }
    septets += size;
  }
  const segments = septets <= GSM_7.alone ? 1 : partsOf(text, GSM_7.part, septetsAt);
  return { encoding: "gsm-7", segments };
}

/** Fills parts one after the other. @param sizeAt how much the character at a place takes */
function partsOf(text: string, room: number, sizeAt: (text: string, at: number) => number): number {
  let parts = 1;
  let used = 0;
  for (let i = 0; i < text.length; ) {
    const size = sizeAt(text, i);
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
    i += sizeAt === unitsAt ? size : 1;
  }
  return parts;
}

function septetsAt(text: string, at: number): number {
  return SEPTETS[text.charCodeAt(at)] ?? 1;
}

/** A pair of surrogates is one character. */
function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
