import { findPlace, findReplacement } from "#db/queries/numbers.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * The term in which the public sees what comes to a number now.
 * @param e164 digits
 * @throws Problem not-found where there is no such number; gone when it was given up; conflict when
 * another took its place, or a lease holder has it for now: it says where to go on
 */
export async function requirePlace({ db }: Context, e164: string): Promise<number> {
  const [number] = await findPlace(db, { e164 });
  switch (number?.status) {
    case "active":
      if (number.leaseTermId === null) return number.termId;
      throw new Problem(
        "conflict",
        `+${e164} is in use by a lease until ${isoInstant(number.leasedUntil)}: wait at another number.`,
      );
    case "cooling": {
      const [next] = await findReplacement(db, { e164 });
      const where = next ? `+${next.e164} took its place: wait there.` : "Wait at another number.";
      throw new Problem("conflict", `+${e164} was taken out of the list. ${where}`);
    }
    case "retired":
      throw new Problem("gone", `+${e164} was given up. Wait at another number.`);
    default:
      throw new Problem("not-found", "There is no such number here.");
  }
}
