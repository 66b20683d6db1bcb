import type { ReactNode } from "react";
import { PublicSign } from "./icons.tsx";

/** A calm word of warning. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className="notice">
      <PublicSign className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
