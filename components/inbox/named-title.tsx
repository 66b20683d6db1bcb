import { useTranslations } from "next-intl";
import type { NamedKind } from "./named.ts";

/** The name of a sender or service as its pages' heading has it. */
export function NamedTitle({ kind, title }: { kind: NamedKind; title: string }) {
  const t = useTranslations("named");
  return t.rich(`${kind}.title`, {
    name: title,
    small: (text) => (
      <span className="mb-1 block font-medium text-base text-ink-soft leading-6 tracking-normal">
        {text}
      </span>
    ),
    large: (text) => <bdi className="foreign">{text}</bdi>,
  });
}
