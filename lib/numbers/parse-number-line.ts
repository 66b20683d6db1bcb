import { COUNTRIES } from "#lib/countries/countries.ts";
import { Problem } from "#lib/http/problem.ts";
import { cleanName } from "#lib/names/clean-name.ts";
import type { AddNumberInput } from "#lib/numbers/add-number.ts";
import { type NumberType, numberTypes } from "#lib/numbers/number-card.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";

/** What a line of a list of numbers says: a number, or what is wrong with it; null for no number. */
export type NumberLine =
  /** `source`: the name of the one that feeds it. */
  { input: AddNumberInput; source: string | null } | { mistake: string } | null;

const COLUMNS = ["number", "country", "type", "pool", "status", "source"] as const;

type Column = (typeof COLUMNS)[number];

const MAX_POOL = 60;

const COUNTRY_CODES = new Set(COUNTRIES.map(({ code }) => code));

/**
 * Makes a reader for the lines of a list of numbers: one number per line, or CSV (RFC 4180, with
 * commas, semicolons or tabs) whose first line names the columns: number, and perhaps others. A
 * record is one line: a quote that is not closed costs no other line.
 * @returns the reader, which takes the lines in their order and throws Problem when the first one
 * names a column that there is not
 */
export function numberLineReader(): (line: string) => NumberLine {
  let columns: Column[] | null = null;
  return (line) => {
    if (line.trim() === "") return null;
    const fields = splitFields(line);
    if (columns === null) {
      columns = readHeader(fields) ?? ["number"];
      if (readHeader(fields)) return null;
    }
    return fields ? readRecord(fields, columns) : { mistake: "has a quote that is not closed" };
  };
}

function readHeader(fields: string[] | null): Column[] | null {
  const names = fields?.map((field) => field.trim().toLowerCase()) ?? [];
  if (!names.includes("number")) return null;
  const isKnown = names.every((name) => COLUMNS.includes(name as Column));
  if (!isKnown || new Set(names).size < names.length) {
    throw new Problem(
      "invalid",
      `The first line may name the columns ${COLUMNS.join(", ")}, each once, and no others.`,
    );
  }
  return names as Column[];
}

function readRecord(fields: string[], columns: Column[]): NumberLine {
  if (fields.length > columns.length) {
    const hint = columns.length === 1 ? "; name the columns in a first line" : "";
    return { mistake: `has ${fields.length} fields and not ${columns.length}${hint}` };
  }
  const record: Partial<Record<Column, string>> = {};
  for (const [index, field] of fields.entries()) record[columns[index]!] = field.trim();

  const number = parseNumber(record.number ?? "");
  if (!number) return { mistake: mistakeOf(record.number ?? "") };
  const input: AddNumberInput = { number };

  const country = record.country?.toUpperCase();
  if (country && !COUNTRY_CODES.has(country)) {
    return { mistake: "has a country that is not a code of ISO 3166-1 such as PR" };
  }
  if (country) input.country = country;

  const type = record.type?.toLowerCase();
  if (type && !numberTypes.includes(type as NumberType)) {
    return { mistake: `has a type that is none of ${numberTypes.join(", ")}` };
  }
  if (type) input.type = type as NumberType;

  if (record.pool && record.pool.length > MAX_POOL) {
    return { mistake: `has a pool whose name is longer than ${MAX_POOL} characters` };
  }
  if (record.pool) input.pool = cleanName(record.pool);

  const status = record.status?.toLowerCase();
  if (status && status !== "active" && status !== "reserve") {
    return { mistake: "has a status that is neither active nor reserve" };
  }
  if (status === "reserve") input.status = status;
  return { input, source: record.source || null };
}

/** What spreadsheets make of numbers has a word of its own: it can't be seen there. */
function mistakeOf(number: string): string {
  if (/^[=@]|^[+-]\D/.test(number)) return "has a formula in place of a number";
  if (/^\d[.,]?\d*E\+?\d+$/i.test(number)) {
    return "has a number that a spreadsheet has rounded: make the column text there";
  }
  return "is not a phone number with its country code";
}

/** The fields of a line; null when a quote is not closed, or something follows a closing one. */
function splitFields(line: string): string[] | null {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = /\s*"/y;
    field.lastIndex = at;
    let end: number;
    if (field.test(line)) {
      const quoted = readQuoted(line, field.lastIndex);
      if (!quoted) return null;
      fields.push(quoted.value);
      end = quoted.end;
    } else {
      end = nextDelimiter(line, at);
      fields.push(line.slice(at, end));
    }
    if (end === line.length) return fields;
    at = end + 1;
  }
}

/** Reads from after the opening quote up to the delimiter after the closing one. */
function readQuoted(line: string, start: number): { value: string; end: number } | null {
  const parts: string[] = [];
  for (let from = start; ; ) {
    const quote = line.indexOf('"', from);
    if (quote < 0) return null;
    parts.push(line.slice(from, quote));
    if (line[quote + 1] === '"') {
      parts.push('"');
      from = quote + 2;
      continue;
    }
    const end = nextDelimiter(line, quote + 1);
    return line.slice(quote + 1, end).trim() === "" ? { value: parts.join(""), end } : null;
  }
}

function nextDelimiter(line: string, from: number): number {
  let end = from;
  while (end < line.length && !",;\t".includes(line[end]!)) end++;
  return end;
}
