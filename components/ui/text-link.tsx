import type { ReactNode } from "react";
import { type Locale, localePath } from "#lib/i18n/locales.ts";

type TextLinkProps = { locale: Locale; path: string; children: ReactNode };

/** A link to a page of this site within running text. */
export function TextLink({ locale, path, children }: TextLinkProps) {
  return (
    <a className="link" href={localePath(locale, path)}>
      {children}
    </a>
  );
}
