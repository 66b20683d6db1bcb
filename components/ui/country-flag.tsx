import { flagOf } from "#lib/countries/flag-of.ts";
import { GlobeSign } from "./icons.tsx";

/** A country's flag, in a box of one width; a globe when the country is not known. The name stands beside it. */
export function CountryFlag({ code, isLarge = false }: { code: string | null; isLarge?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center leading-none ${isLarge ? "w-11 text-4xl" : "w-7 text-xl"}`}
    >
      {code === null ? <GlobeSign /> : flagOf(code)}
    </span>
  );
}
