/** What spreadsheets take for the beginning of a formula, in wide forms too, after whatever they skip. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A line of CSV (RFC 4180). A value that a spreadsheet would work out as a formula gets an
 * apostrophe in front, by which it is text.
 */
export function csvLine(values: readonly string[]): string {
  return `${values.map(csvValue).join(",")}\r\n`;
}

function csvValue(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /["\n\r,';\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
