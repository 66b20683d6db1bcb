import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const paths = {
  takedown: "/takedown",
  optOut: "/opt-out",
  transparency: "/transparency",
  contact: "/contact",
  rules: "/rules",
} as const;

/** What running text of a catalogue links to, for `t.rich`. */
export function linksTo(locale: Locale) {
  const link = (name: keyof typeof paths) => (text: ReactNode) => (
    <TextLink locale={locale} path={paths[name]}>
      {text}
    </TextLink>
  );
  return {
    takedown: link("takedown"),
    optOut: link("optOut"),
    transparency: link("transparency"),
    contact: link("contact"),
    rules: link("rules"),
  };
}
