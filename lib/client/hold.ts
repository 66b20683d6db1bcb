import { ApiError, type Arrived, NothingCameError } from "./errors.ts";

/** As long as one request is held; the next one goes on where it ended. */
const HELD_SECONDS = 25;
const MAX_SECONDS = 3600;
const AGAIN_SECONDS = 1;

type Held<Body> = { status: number; headers: Headers; body: Body | undefined };

/** A wait: how long, from where on, and what each of its requests is. */
type Wait<Body> = {
  /** Seconds, all requests together. */
  timeout: number;
  after: string | undefined;
  /** What is waited at, for the error. */
  where: string;
  /** Asks once, holding for so many seconds. */
  ask: (seconds: number, after: string | undefined) => Promise<Held<Body>>;
  signal: AbortSignal | null | undefined;
};

/**
 * Asks again, from where the last answer ended, until something comes or the time is over.
 * @throws NothingCameError, ApiError, RangeError for a timeout that can't be in seconds
 */
export async function hold<Body>({
  timeout,
  after,
  where,
  ask,
  signal,
}: Wait<Body>): Promise<Body> {
  if (!(timeout >= 0 && timeout <= MAX_SECONDS)) {
    throw new RangeError(`timeout is in seconds, 0 to ${MAX_SECONDS}: ${timeout}`);
  }
  const until = performance.now() + timeout * 1000;
  const arrived: Arrived[] = [];
  let lookedFor: Record<string, unknown> = {};
  let more = 0;
  let cursor = after;
  for (let isFirst = true; ; isFirst = false) {
    const left = Math.ceil((until - performance.now()) / 1000);
    if (left <= 0 && !isFirst) break;
    const answer = await ask(Math.min(Math.max(left, 0), HELD_SECONDS), cursor).catch((error) =>
      waited(error, until, signal),
    );
    if (!answer) continue;
    if (answer.status === 200) return answer.body as Body;
    cursor = answer.headers.get("glasspost-cursor") ?? cursor;
    const missed = JSON.parse(answer.headers.get("glasspost-missed") ?? "{}");
    lookedFor = missed.lookedFor ?? lookedFor;
    arrived.push(...(missed.arrived ?? []));
    more += missed.more ?? 0;
  }
  throw new NothingCameError({
    where,
    seconds: timeout,
    lookedFor,
    arrived,
    more,
    cursor: cursor ?? null,
  });
}

/** Too many at once, or not now: the answer says after how long to ask again. */
async function waited(
  error: unknown,
  until: number,
  signal: Wait<unknown>["signal"],
): Promise<null> {
  const isForLater = error instanceof ApiError && (error.status === 429 || error.status === 503);
  if (!isForLater) throw error;
  const ms = (error.retryAfter ?? AGAIN_SECONDS) * 1000;
  if (performance.now() + ms > until) throw error;
  signal?.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve, ms));
  return null;
}
