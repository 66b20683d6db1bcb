import { endChild, nextMessage, startChild } from "./child.ts";
import type { LoadJob, LoadResult } from "./load.ts";

/** Loads an address from a process of its own. @throws when any request failed */
export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const child = startChild(new URL("./load.ts", import.meta.url));
  try {
    const answer = nextMessage<LoadResult>(child);
    child.send(job);
    const result = await answer;
    if (result.failed > 0) throw new Error(`${result.failed} requests to ${job.url} failed.`);
    return result;
  } finally {
    await endChild(child);
  }
}
