import { flagOf } from "#lib/countries/countries.ts";
import { GlobeSign } from "./icons.tsx";

/** A country's flag, in a box of one width; a globe when the country is not known. The name stands beside it. */
export function CountryFlag({ code, className = "" }: { code: string | null; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex w-7 shrink-0 items-center justify-center text-xl leading-none ${className}`}
    >
      {code === null ? <GlobeSign /> : flagOf(code)}
    </span>
  );
}
