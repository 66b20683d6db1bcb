import type { ReactNode } from "react";
import { PublicSign } from "./icons.tsx";

/** A calm word of warning. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-3 rounded-card bg-sunken px-4 py-3 text-[0.9375rem] text-ink-soft leading-6">
      <PublicSign className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
