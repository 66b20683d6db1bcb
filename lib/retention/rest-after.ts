import { setTimeout as sleep } from "node:timers/promises";

/** Nothing else runs while a batch is deleted: four times as long is left to everything else. */
const REST = 4;
const MAX_REST_MS = 250;

/** Rests after a piece of work that began at an instant on the clock of `performance`. */
export async function restAfter(begunAt: number): Promise<void> {
  await sleep(Math.min(REST * (performance.now() - begunAt), MAX_REST_MS));
}
