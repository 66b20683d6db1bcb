import type { Stretch } from "./reading.ts";

const LONGEST_USER = 64;
const LONGEST_HOST = 255;
const userUnit = /[\p{L}\p{M}\p{N}._%+'~&=!#$*/?^`{|}-]/u;
const hostUnit = /[\p{L}\p{M}\p{N}.-]/u;
/** Letters of scripts that are set against an address without a space. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const atSign = /@|\s?[[({]\s?at\s?[\])}]\s?/gi;

/**
 * Finds e-mail addresses, also with `(at)` for the sign; those of companies too, for nobody can tell.
 * Each unit is looked at by the sign before and the sign after it: linear.
 */
export function findEmails(plain: string): Stretch[] {
  if (!plain.includes("@") && !/[[({]\s?at\s?[\])}]/i.test(plain)) return [];
  const found: Stretch[] = [];
  let from = 0;
  atSign.lastIndex = 0;
  for (let match = atSign.exec(plain); match; match = atSign.exec(plain)) {
    const start = userStart(plain, match.index, from);
    const end = hostEnd(plain, atSign.lastIndex);
    from = atSign.lastIndex;
    if (start === match.index || end === atSign.lastIndex) continue;
    found.push({ start, end });
    from = end;
    atSign.lastIndex = end;
  }
  return found;
}

function userStart(plain: string, at: number, from: number): number {
  const least = Math.max(from, at - LONGEST_USER);
  let start = at;
  while (start > least && userUnit.test(plain[start - 1]!) && !unspaced.test(plain[start - 1]!)) {
    start--;
  }
  while (start < at && /[.'*#/|=?!&-]/.test(plain[start]!)) start++;
  return start;
}

/** @returns the place after the at sign when no domain follows */
function hostEnd(plain: string, from: number): number {
  const most = Math.min(plain.length, from + LONGEST_HOST);
  let end = from;
  while (end < most && hostUnit.test(plain[end]!) && !unspaced.test(plain[end]!)) end++;
  while (end > from && /[.-]/.test(plain[end - 1]!)) end--;
  const host = plain.slice(from, end);
  return /^[^.-][^.]*(?:\.[^.]+)*\.[^.\d][^.]+$/u.test(host) ? end : from;
}
