import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { MAX_QUERY_LENGTH, MAX_WORDS } from "#lib/search/parse-words.ts";
import { operators, type SearchNote } from "#lib/search/search-query.ts";

/** What of a search was read otherwise than its writer may believe. */
export function SearchNotes({ notes, locale }: { notes: SearchNote[]; locale: Locale }) {
  if (notes.length === 0) return null;
  return (
    <ul className="grid max-w-3xl gap-1.5 border-line-strong border-s-2 ps-4 text-[0.9375rem] text-ink-soft">
      {notes.map((note) => (
        <li key={JSON.stringify(note)}>
          <Note locale={locale} note={note} />
        </li>
      ))}
    </ul>
  );
}

function Note({ note, locale }: { note: SearchNote; locale: Locale }) {
  const t = translationsOf("searchNotes", locale);
  const given = (text: ReactNode) => <bdi className="foreign font-semibold text-ink">{text}</bdi>;
  const code = (text: ReactNode) => <code className="text-ink">{text}</code>;
  const { kind, text } = note;
  switch (kind) {
    case "unknown-operator": {
      const known = operators.map((each) => `${each}:`).join(" ");
      return t.rich("unknownOperator", { text, known, given, code });
    }
    case "unknown-value":
      if (text === "") return t.rich("emptyValue", { operator: `${note.operator}:`, code });
      return t.rich(`unknownValue.${note.operator}`, { text, given, code });
    case "repeated":
      return t.rich("repeated", { text, operator: `${note.operator}:`, given, code });
    case "nobody":
      return t.rich(`nobody.${note.operator}`, { text, given });
    case "too-long":
      return t("tooLong", { count: MAX_QUERY_LENGTH });
    case "too-many-words":
      return t.rich("tooManyWords", { text, count: MAX_WORDS, given });
    case "no-time":
      return t("noTime");
  }
}
