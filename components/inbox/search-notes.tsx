import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MAX_QUERY_LENGTH, MAX_WORDS } from "#lib/search/parse-words.ts";
import { operators, type SearchNote } from "#lib/search/search-query.ts";

/** What of a search was read otherwise than its writer may believe. */
export function SearchNotes({ notes }: { notes: SearchNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="grid max-w-3xl gap-1.5 border-line-strong border-s-2 ps-4 text-[0.9375rem] text-ink-soft">
      {notes.map((note) => (
        <li key={JSON.stringify(note)}>
          <Note note={note} />
        </li>
      ))}
    </ul>
  );
}

function Note({ note }: { note: SearchNote }) {
  const t = useTranslations("searchNotes");
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
