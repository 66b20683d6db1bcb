import { endChild, nextMessage, startChild } from "./child.ts";
import type { LoadJob } from "./load.ts";
import type { LoadResult } from "./load-sockets.ts";

/** A process that loads addresses, one after the other. */
export type Loader = {
  /** @throws when any request failed */
  run(job: LoadJob): Promise<LoadResult>;
  end(): Promise<void>;
};

/** Starts a process that loads addresses: what it costs is not taken from who measures. */
export function startLoader(): Loader {
  const child = startChild(new URL("./load.ts", import.meta.url));
  return {
    async run(job) {
      const answer = nextMessage<LoadResult>(child);
      child.send(job);
      const result = await answer;
      if (result.failed > 0) throw new Error(`${result.failed} requests to ${job.url} failed.`);
      return result;
    },
    end: () => endChild(child),
  };
}

/** Loads an address from a process of its own. @throws when any request failed */
export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const loader = startLoader();
  try {
    return await loader.run(job);
  } finally {
    await loader.end();
  }
}
