/** Reads CSV (RFC 4180) as a spreadsheet would: rows of values. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const value = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let row: string[] = []; ; ) {
    const match = value.exec(text);
    if (!match) return rows;
    const [, quoted, plain = "", end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
}

/** The same by the names in the first row. */
export function readNamedCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]!])));
}
