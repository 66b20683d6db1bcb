/** Why a form was not taken, as the page says it that its sender is led to. */
export const failures = ["limit", "invalid", "origin", "large", "unavailable", "failed"] as const;

export type Failure = (typeof failures)[number];

/** Tells whether a word is a reason why a form was not taken. */
export function isFailure(value: string | undefined): value is Failure {
  return failures.includes(value as Failure);
}
