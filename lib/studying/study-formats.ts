import { listFormatsOf } from "#db/queries/formats.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { Alphabet } from "#lib/formats/identify-format.ts";
import type { Purpose } from "#lib/otp/purpose-of.ts";
import type { Studied } from "#lib/studying/find-studied.ts";
import type { FormatCard, FormatStudy, Part } from "#lib/studying/study.ts";

/** Formats that are looked at: where names make every message another one, there may be any number. */
const FORMATS_READ = 100;

/** The formats of the messages of a sender or service that are shown now. */
export async function studyFormats(
  { db }: Pick<Context, "db">,
  { kind, id, listed }: Pick<Studied, "kind" | "id" | "listed">,
): Promise<FormatStudy> {
  const rows = await listFormatsOf(db, { kind, ref: id, limit: FORMATS_READ });
  const formats = rows.map(
    (row): FormatCard => ({
      shape: row.shape,
      codeLength: row.codeLength,
      alphabet: row.alphabet as Alphabet,
      language: row.language,
      purpose: row.purpose as Purpose,
      messages: row.listed,
      share: row.listed / Math.max(listed, row.listed),
      lastMessageAt: isoInstant(row.lastMessageAt),
    }),
  );
  return {
    formats,
    listed,
    formatted: formats.reduce((sum, { messages }) => sum + messages, 0),
    codes: partsOf(formats, ({ codeLength, alphabet }) => ({ length: codeLength, alphabet })),
    languages: partsOf(formats, ({ language }) => language),
    purposes: partsOf(formats, ({ purpose }) => purpose),
  };
}

function partsOf<Value>(formats: FormatCard[], read: (format: FormatCard) => Value): Part<Value>[] {
  const parts = new Map<string, Part<Value>>();
  for (const format of formats) {
    const value = read(format);
    const key = JSON.stringify(value);
    const messages = (parts.get(key)?.messages ?? 0) + format.messages;
    parts.set(key, { value, messages });
  }
  return [...parts.values()].sort((a, b) => b.messages - a.messages);
}
