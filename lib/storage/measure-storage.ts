import { millisecondsInWeek } from "date-fns/constants";
import { hoursOf, setHour } from "#db/queries/rollups.ts";
import { type DatabaseSize, databaseSize } from "#db/size.ts";
import { type Steps, step } from "#db/transaction.ts";
import { hourOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type Forecast, forecast } from "#lib/storage/forecast.ts";

const subject = { kind: "size", ref: "database" };

/** The size of the database now, and how it goes on from what was written down over the last week. */
export async function measureStorage(ctx: Context): Promise<DatabaseSize & Forecast> {
  const at = ctx.now();
  const size = await databaseSize(ctx.db);
  const hours = await hoursOf(ctx.db, { ...subject, since: hourOf(at - millisecondsInWeek) });
  const measured = hours.map((hour) => ({ at: hour.at, bytes: hour.received }));
  return { ...size, ...forecast(size, measured, at) };
}

/** Writes down how large the database is in this hour. */
export function* recordSize(ctx: Context, { bytes }: Pick<DatabaseSize, "bytes">): Steps<void> {
  yield* step(setHour(ctx.db, { ...subject, hour: hourOf(ctx.now()), received: bytes }));
}
