import { deleteDevice, setDevice } from "#db/queries/routes.ts";
import { findSource } from "#db/queries/sources.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

export type RouteDeviceInput = {
  /** The source. */
  name: string;
  /** What its provider names in place of a number: 1 to 200 characters. */
  device: string;
  /** E.164 digits; null so that the device stands for none. */
  e164: string | null;
};

const MAX_DEVICE = 200;

/**
 * Says which number a device or channel of a source stands for, whatever was said before.
 * @returns false when the device stood for none, and shall not
 * @throws Problem not-found without such a source, or invalid
 */
export function routeDevice(ctx: Context, input: RouteDeviceInput): Promise<boolean> {
  const { name, device, e164 } = input;
  if (device.length === 0 || device.length > MAX_DEVICE) {
    const detail = `must have 1 to ${MAX_DEVICE} characters`;
    throw new Problem("invalid", `The device ${detail}.`, [{ pointer: "/device", detail }]);
  }
  return transaction(ctx.db, function* () {
    const [source] = yield* step(findSource(ctx.db, { name }));
    if (!source) throw new Problem("not-found", `There is no source ${name}.`);
    const { id: sourceId } = source;
    if (e164 !== null) {
      yield* step(setDevice(ctx.db, { sourceId, device, e164 }));
    } else {
      const [removed] = yield* step(deleteDevice(ctx.db, { sourceId, device }));
      if (!removed) return false;
    }
    const detail = e164 === null ? { device } : { device, e164 };
    const action = e164 === null ? "source.unroute" : "source.route";
    yield* recordDeed(ctx, { action, subject: name, detail });
    return true;
  });
}
