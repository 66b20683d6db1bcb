import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { type Named, type NamedKind, namedPath } from "./named.ts";

type NamedLinksProps = { kind: NamedKind; all: Named[]; locale: Locale };

/** Senders or services by name only. */
export function NamedLinks({ kind, all, locale }: NamedLinksProps) {
  return (
    <ul className="flex flex-wrap gap-2">
      {all.map(({ slug, title }) => (
        <li className="max-w-full" key={slug}>
          <a className="pill" href={localePath(locale, namedPath(kind, slug))}>
            <bdi className="foreign">{title}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
