import { log } from "#lib/log.ts";

/** What is done again and again. */
export type Repeated = {
  /** How long after its end it begins again. */
  everyMs: number | (() => number);
  /** What the log says when it fails. */
  complaint: string;
  /** How long after the start it begins; at once without it. */
  startsAfterMs?: number;
};

/**
 * Does something again and again. That it fails is said once, until it has worked again: one line for
 * an outage, however long it is.
 * @returns ends it
 */
export function repeat(
  { everyMs, complaint, startsAfterMs = 0 }: Repeated,
  work: () => Promise<unknown>,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let hasFailed = false;
  const run = async () => {
    try {
      await work();
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) log().error({ err: error }, complaint);
      hasFailed = true;
    }
    if (!isStopped) timer = setTimeout(run, typeof everyMs === "number" ? everyMs : everyMs());
  };
  if (startsAfterMs > 0) timer = setTimeout(run, startsAfterMs);
  else void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
