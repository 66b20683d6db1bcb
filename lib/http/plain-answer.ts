/** An answer in its plainest form: Node's server sends it as it is, Next's handlers as a Response. */
export type PlainAnswer = {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
};

/** An answer whose body is JSON. */
export function jsonAnswer(body: unknown, status: number): PlainAnswer {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** The same answer as a Response. */
export function responseOf({ status, headers, body }: PlainAnswer): Response {
  return new Response(body, { status, headers });
}
