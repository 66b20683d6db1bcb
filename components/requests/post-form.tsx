import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locales.ts";

type PostFormProps = {
  action: string;
  locale: Locale;
  /** What is sent along. */
  fields?: Record<string, string>;
  /** On the button. */
  send: string;
  isQuiet?: boolean;
  children?: ReactNode;
};

/** A form that a handler of ours takes; it needs no script. */
export function PostForm({ action, locale, fields, send, isQuiet, children }: PostFormProps) {
  return (
    <form action={action} className="grid max-w-xl gap-6" method="post">
      <input name="locale" type="hidden" value={locale} />
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {children}
      <button
        className={`button justify-self-start ${isQuiet ? "button-quiet" : ""}`}
        type="submit"
      >
        {send}
      </button>
    </form>
  );
}
