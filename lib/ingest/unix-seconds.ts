/** Seconds since 1970, as headers have them, in milliseconds; null for anything else. */
export function unixSeconds(written: string | null): number | null {
  return written !== null && /^\d{1,12}$/.test(written) ? Number(written) * 1000 : null;
}
