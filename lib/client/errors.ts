/** The body of a failed answer, RFC 9457. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { pointer: string; detail: string }[];
};

/** An answer that says that something failed. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  /** Null where something before the site answered, not in its form. */
  readonly problem: Problem | null;
  /** After how many seconds to ask again; null where the answer does not say. */
  readonly retryAfter: number | null;

  constructor(what: string, response: Response, problem: Problem | null) {
    const mistakes = problem?.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`) ?? [];
    const told = [problem?.detail ?? response.statusText, ...mistakes].join("; ");
    super(`${what}: ${response.status} ${told}`);
    this.status = response.status;
    this.problem = problem;
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    this.retryAfter = Number.isFinite(seconds) ? seconds : null;
  }
}

/** What came meanwhile, and why it was not what was waited for. */
export type Arrived = { id: string; sender: string; why: string };

/** Nothing that was asked for came in time. */
export class NothingCameError extends Error {
  override readonly name = "NothingCameError";
  /** What was asked for. */
  readonly lookedFor: Record<string, unknown>;
  /** What came instead, the oldest first. */
  readonly arrived: readonly Arrived[];
  /** Where to go on waiting. */
  readonly cursor: string | null;

  constructor(given: {
    where: string;
    seconds: number;
    lookedFor: Record<string, unknown>;
    arrived: readonly Arrived[];
    more: number;
    cursor: string | null;
  }) {
    const { where, seconds, lookedFor, arrived, more, cursor } = given;
    const asked = Object.entries(lookedFor).map(([name, value]) => `${name} ${value}`);
    const what = asked.length > 0 ? ` with ${asked.join(", ")}` : "";
    const instead = arrived.map(({ sender, why }) => `\n  - from ${sender}: ${why}`).join("");
    const others = more > 0 ? `\n  - and ${more} more` : "";
    const came = instead ? `What came instead:${instead}${others}` : "Nothing else came either.";
    super(`No message${what} came to ${where} in ${seconds} s. ${came}`);
    this.lookedFor = lookedFor;
    this.arrived = arrived;
    this.cursor = cursor;
  }
}
