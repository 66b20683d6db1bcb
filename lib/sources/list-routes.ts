import { listDevices } from "#db/queries/routes.ts";
import { findSource } from "#db/queries/sources.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/** Which number a device or channel stands for. */
export type RouteCard = { device: string; e164: string };

const AT_ONCE = 100;

/**
 * Every device of a source, by its name.
 * @throws Problem not-found without such a source
 */
export async function* listRoutes({ db }: Context, name: string): AsyncGenerator<RouteCard> {
  const [source] = await findSource(db, { name });
  if (!source) throw new Problem("not-found", `There is no source ${name}.`);
  let after = "";
  for (;;) {
    const rows = await listDevices(db, { sourceId: source.id, after, limit: AT_ONCE });
    for (const route of rows) {
      yield route;
      after = route.device;
    }
    if (rows.length < AT_ONCE) return;
  }
}
