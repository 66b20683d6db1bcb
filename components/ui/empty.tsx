import type { ReactNode } from "react";

/** What stands in the place of a list that has nothing. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <p className="rounded-card border border-line border-dashed px-5 py-10 text-center text-ink-soft">
      {children}
    </p>
  );
}
