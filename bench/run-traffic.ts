import { endChild, nextMessage, startChild } from "./child.ts";
import type { TrafficJob, TrafficResult } from "./traffic.ts";

let runs = 0;

/**
 * Lets messages arrive, from a process of its own.
 * @param begin called once that process is ready, just before the first message
 * @throws when a message was not stored
 */
export async function runTraffic(
  job: Omit<TrafficJob, "run">,
  begin: () => void = () => {},
): Promise<TrafficResult> {
  const child = startChild(new URL("./traffic.ts", import.meta.url));
  try {
    await nextMessage(child);
    begin();
    const result = nextMessage<TrafficResult>(child);
    child.send({ ...job, run: runs++ } satisfies TrafficJob);
    const { failed, posted } = await result;
    if (failed > 0) throw new Error(`${failed} of ${posted} posts were not stored.`);
    return await result;
  } finally {
    await endChild(child);
  }
}
