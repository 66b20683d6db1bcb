import type { ReactNode } from "react";

const tones = {
  plain: "border-line bg-sunken text-ink-soft",
  good: "border-accent-line bg-accent-soft text-accent-strong",
  attention: "border-attention-line bg-attention-soft text-attention",
  danger: "border-danger-line bg-danger-soft text-danger",
} as const;

/** A word on the state of something. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center justify-self-start whitespace-nowrap rounded-full border px-2 py-0.5 font-medium text-fine ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
