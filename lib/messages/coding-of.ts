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
    const size = septetsOf(text.charCodeAt(i));
    if (size === 0) {
      const segments = text.length <= UCS_2.alone ? 1 : endsOf(text, UCS_2.part, unitsAt).length;
      return { encoding: "ucs-2", segments };
    }
    septets += size;
  }
  const segments = septets <= GSM_7.alone ? 1 : endsOf(text, GSM_7.part, septetsAt).length;
  return { encoding: "gsm-7", segments };
}

/** How many septets a UTF-16 unit takes in GSM-7: one, two behind an escape, 0 where it has none. */
export function septetsOf(unit: number): number {
  return SEPTETS[unit] ?? 0;
}

/** A part of a text that one SMS carries. */
export type Segment = {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** What it takes of what the SMS holds: septets, or UTF-16 units in UCS-2. */
  units: number;
  room: number;
};

/**
 * Cuts a text into the SMS that carry it.
 * @param encoding for `gsm-7`, a text that has only characters of it
 */
export function segmentsOf(text: string, encoding: "gsm-7" | "ucs-2"): Segment[] {
  const { alone, part } = encoding === "gsm-7" ? GSM_7 : UCS_2;
  const sizeAt = encoding === "gsm-7" ? septetsAt : unitsAt;
  const all = takenBy(text, 0, text.length, sizeAt);
  if (all <= alone) return [{ start: 0, end: text.length, units: all, room: alone }];
  let start = 0;
  return endsOf(text, part, sizeAt).map((end) => {
    const segment = { start, end, units: takenBy(text, start, end, sizeAt), room: part };
    start = end;
    return segment;
  });
}

/** How much the character at a place takes. */
type SizeAt = (text: string, at: number) => number;

function takenBy(text: string, start: number, end: number, sizeAt: SizeAt): number {
  let taken = 0;
  for (let i = start; i < end; i += stepOf(text, i, sizeAt)) taken += sizeAt(text, i);
  return taken;
}

/** Fills parts one after the other. @returns where each ends */
function endsOf(text: string, room: number, sizeAt: SizeAt): number[] {
  const ends: number[] = [];
  let used = 0;
  for (let i = 0; i < text.length; i += stepOf(text, i, sizeAt)) {
    const size = sizeAt(text, i);
    if (used + size > room) {
      ends.push(i);
      used = 0;
    }
    used += size;
  }
  return [...ends, text.length];
}

function stepOf(text: string, at: number, sizeAt: SizeAt): number {
  return sizeAt === unitsAt ? unitsAt(text, at) : 1;
}

function septetsAt(text: string, at: number): number {
  return SEPTETS[text.charCodeAt(at)] ?? 1;
}

/** A pair of surrogates is one character. */
function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
