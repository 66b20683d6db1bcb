/**
 * What names that differ only in case have in common. Upper case first: it brings ß to SS, ı to I
 * and both small sigmas to one.
 */
export function foldCase(text: string): string {
  const lower = text.toUpperCase().toLowerCase().replaceAll("i\u0307", "i");
  return lower.replaceAll("ς", "σ").normalize("NFKC");
}
