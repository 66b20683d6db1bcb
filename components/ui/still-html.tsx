import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "#lib/i18n/locales.ts";
import { HeaderSearch, type Section, SiteFooter, SiteSections } from "./site-frame.tsx";

export type StillPart =
  | { part: "sections"; locale: Locale; section: Section | null }
  | { part: "search"; locale: Locale }
  | { part: "footer"; locale: Locale };

const made = new Map<string, string>();

/** What stands in a part. */
export function stillHtml(part: StillPart): string {
  const key = Object.values(part).join(" ");
  const known = made.get(key);
  if (known !== undefined) return known;
  const html = renderToStaticMarkup(elementOf(part));
  made.set(key, html);
  return html;
}

function elementOf(props: StillPart) {
  switch (props.part) {
    case "sections":
      return <SiteSections {...props} />;
    case "search":
      return <HeaderSearch {...props} />;
    case "footer":
      return <SiteFooter {...props} />;
  }
}
