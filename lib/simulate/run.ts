import { setTimeout as sleep } from "node:timers/promises";
import type { Scenario, SimulatedRequest } from "#lib/simulate/scenarios.ts";
import { openConnections, type RawAnswer, sendRequest } from "#lib/simulate/send-request.ts";

/** What a request was answered: null when nothing answered, however often it was sent. */
export type Outcome = { sent: SimulatedRequest; answer: RawAnswer | null; attempts: number };

export type RunOptions = {
  /** Requests under way at once. */
  connections: number;
  /** How often a request is sent again that our own fault, or no answer, kept from being taken. */
  retries: number;
  /** Whether requests wait until their time; else each follows the one before it. */
  isPaced: boolean;
};

const RETRY_AFTER_MS = 500;

/**
 * Sends requests, at their times or one after the other, as many at once as there are connections.
 * @param onOutcome hears of each as it is answered
 * @returns what came of each, in the order of the requests
 */
export async function runSimulation(
  requests: readonly SimulatedRequest[],
  { connections, retries, isPaced }: RunOptions,
  onOutcome: (outcome: Outcome) => Promise<void> | void = () => {},
): Promise<Outcome[]> {
  const open = openConnections(connections);
  const outcomes: Outcome[] = [];
  const startedAt = performance.now();
  let next = 0;
  const work = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const sent = requests[at]!;
      const early = startedAt + sent.after - performance.now();
      if (isPaced && early > 0) await sleep(early);
      const outcome = await send(sent, { open, retries });
      outcomes[at] = outcome;
      await onOutcome(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
  } finally {
    open.close();
  }
  return outcomes;
}

async function send(
  sent: SimulatedRequest,
  { open, retries }: { open: ReturnType<typeof openConnections>; retries: number },
): Promise<Outcome> {
  for (let attempts = 1; ; attempts++) {
    const answer = await sendRequest(sent.url, sent.request, open).catch(() => null);
    const isOver = answer !== null && (answer.status < 500 || sent.expected === "refused");
    if (isOver || attempts > retries) return { sent, answer, attempts };
    await sleep(RETRY_AFTER_MS);
  }
}

/** Whether a request was answered as it was to be. */
export function isAsExpected({ sent, answer }: Outcome): boolean {
  if (answer === null) return false;
  const isTaken = answer.status >= 200 && answer.status < 300;
  if (sent.expected === "taken") return isTaken;
  // Some providers would give up on a refusal that says so.
  const isRefused = [401, 403, 404, 503].includes(answer.status);
  return sent.expected === "refused" ? isRefused : isTaken || answer.status < 500;
}

/** How many requests of a scenario, and how they were answered. */
export type ScenarioCounts = {
  scenario: Scenario;
  requests: number;
  unexpected: number;
  /** How many by status; `none` for no answer. */
  answers: Record<string, number>;
};

/** Counts outcomes by scenario, in the order in which they came up. */
export function countOutcomes(outcomes: readonly Outcome[]): ScenarioCounts[] {
  const counts = new Map<Scenario, ScenarioCounts>();
  for (const outcome of outcomes) {
    const { scenario } = outcome.sent;
    const entry = counts.get(scenario) ?? { scenario, requests: 0, unexpected: 0, answers: {} };
    counts.set(scenario, entry);
    const status = outcome.answer ? String(outcome.answer.status) : "none";
    entry.requests += 1;
    entry.answers[status] = (entry.answers[status] ?? 0) + 1;
    if (!isAsExpected(outcome)) entry.unexpected += 1;
  }
  return [...counts.values()];
}
