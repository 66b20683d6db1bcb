import { setTimeout as sleep } from "node:timers/promises";

/** Nothing else runs while a batch is deleted: four times as long is left to everything else. */
const REST = 4;
/** On a busy machine it must keep up with what arrives all the same: some 200 messages a second. */
const MAX_REST_MS = 200;

/** Rests after a piece of work that began at an instant on the clock of `performance`. */
export async function restAfter(begunAt: number): Promise<void> {
  await sleep(Math.min(REST * (performance.now() - begunAt), MAX_REST_MS));
}
