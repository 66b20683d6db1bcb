import { hash } from "node:crypto";
import { listCountryDays } from "#db/queries/countries.ts";
import { listNumberDays } from "#db/queries/numbers.ts";
import type { Context } from "#lib/context.ts";
import { sweepEpoch } from "#lib/retention/sweep-state.ts";

/** A country or number whose messages are kept for other days than RETENTION_DAYS says. */
export type Override = { country: string; days: number } | { e164: string; days: number };

const BATCH = 1000;

/** Overrides of countries, then of numbers in the order they were added. */
export async function* walkOverrides({ db }: Context): AsyncGenerator<Override> {
  for (const { code, days } of await listCountryDays(db, {})) {
    if (days !== null) yield { country: code, days };
  }
  for (let after = 0; ; ) {
    const rows = await listNumberDays(db, { after, limit: BATCH });
    for (const { e164, days } of rows) if (days !== null) yield { e164, days };
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
  }
}

/** For how many days messages are kept here or there. */
export type KeptDays = {
  /** Each number of days that anything is kept for, fewest first. */
  days: number[];
  /** Another number when anything is kept for longer or shorter than before: what was passed over then is looked at again. */
  version: number;
};

/** @param usual RETENTION_DAYS */
export async function keptDays(ctx: Context, usual: number): Promise<KeptDays> {
  const days = new Set([usual]);
  const written = [String(usual), String(await sweepEpoch(ctx))];
  for await (const override of walkOverrides(ctx)) {
    days.add(override.days);
    written.push(JSON.stringify(override));
  }
  const digest = hash("sha256", written.join("\n"), "buffer");
  return { days: [...days].sort((a, b) => a - b), version: digest.readUIntBE(0, 6) };
}
