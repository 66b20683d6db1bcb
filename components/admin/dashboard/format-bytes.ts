const units = ["B", "KiB", "MiB", "GiB", "TiB"];

/** Bytes in the unit that suits them, to three digits; a dash for what nobody knows. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return "–";
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  const value = bytes / 1024 ** power;
  return `${value.toLocaleString("en", { maximumSignificantDigits: 3 })} ${units[power]}`;
}
