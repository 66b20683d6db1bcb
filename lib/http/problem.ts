import type { PlainAnswer } from "#lib/http/plain-answer.ts";

/** Every way in which an answer can fail, with its status and title. The set is closed. */
export const problemKinds = {
  malformed: { status: 400, title: "Malformed request" },
  unauthorized: { status: 401, title: "Not authorized" },
  forbidden: { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "Not found" },
  "method-not-allowed": { status: 405, title: "Method not allowed" },
  conflict: { status: 409, title: "Not possible as things are" },
  gone: { status: 410, title: "Gone" },
  "too-large": { status: 413, title: "Too large" },
  "unsupported-media-type": { status: 415, title: "Unsupported media type" },
  invalid: { status: 422, title: "Not valid" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Internal error" },
  unavailable: { status: 503, title: "Temporarily unavailable" },
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** What is wrong where: `pointer` is a JSON Pointer (RFC 6901) into what was sent. */
export type FieldError = { pointer: string; detail: string };

/** The body of a failed answer, RFC 9457. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldError[];
};

/** Thrown where a request can't be served; the wrapper of the route turns it into an answer. */
export class Problem extends Error {
  readonly code = "problem";
  readonly kind: ProblemKind;
  readonly errors: FieldError[];
  /** Seconds after which it may be tried again; null where nobody knows. */
  readonly retryAfter: number | null;

  constructor(
    kind: ProblemKind,
    detail: string,
    errors: FieldError[] = [],
    { retryAfter = null }: { retryAfter?: number | null } = {},
  ) {
    super(detail);
    this.kind = kind;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** A problem as it stands in an answer's body. */
export function problemBody({ kind, message, errors }: Problem): ProblemBody {
  const { status, title } = problemKinds[kind];
  return {
    type: `urn:glasspost:problem:${kind}`,
    title,
    status,
    detail: message,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** A problem as an answer. */
export function problemAnswer(problem: Problem): PlainAnswer {
  const body = problemBody(problem);
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  };
  if (problem.kind === "unauthorized") headers["www-authenticate"] = "Bearer";
  if (problem.kind === "too-large") headers.connection = "close";
  if (problem.kind === "unavailable") headers["retry-after"] = "1";
  if (problem.kind === "too-many-requests") headers["retry-after"] = "30";
  if (problem.retryAfter !== null) headers["retry-after"] = String(problem.retryAfter);
  return { status: body.status, headers, body: JSON.stringify(body) };
}
