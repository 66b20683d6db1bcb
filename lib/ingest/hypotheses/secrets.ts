import type { Hypothesis } from "#lib/ingest/hypotheses/hypothesis.ts";

/** Secrets that are not the source's valid ones. */
export type OtherSecrets = {
  /** The source's own, which ended. */
  ended: readonly string[];
  /** Those of other sources of its provider, with their ids. */
  others: readonly { source: string; secret: string }[];
};

const spaced: [written: (secret: string) => string, words: string][] = [
  [(secret) => `${secret}\n`, "a line break at its end"],
  [(secret) => `${secret}\r\n`, "a line break at its end"],
  [(secret) => `${secret} `, "a space at its end"],
  [(secret) => ` ${secret}`, "a space before it"],
  [(secret) => `"${secret}"`, "quotation marks around it"],
  [(secret) => secret.trim(), "no white space around it"],
];

/** Other secrets that a request may have been proved with. */
export function secretHypotheses(
  valid: readonly string[],
  { ended, others }: OtherSecrets,
): Hypothesis[] {
  const tried = new Set(valid);
  const hypotheses: Hypothesis[] = [];
  const add = (secret: string, told: Pick<Hypothesis, "id" | "cause" | "fix">) => {
    if (tried.has(secret)) return;
    tried.add(secret);
    hypotheses.push({
      group: "secret",
      ...told,
      isCommon: true,
      apply: (given) => ({
        ...given,
        credentials: { ...given.credentials, secrets: [secret] },
      }),
    });
  };
  for (const secret of ended) {
    add(secret, {
      id: "secret-ended",
      cause: "The provider still uses the secret that was replaced, and its time is over.",
      fix: "Give the provider the new secret; source rotate-secret --grace lets both count for longer.",
    });
  }
  for (const { source, secret } of others) {
    add(secret, {
      id: "secret-of-another-source",
      cause: `The secret is that of another source, ${source}.`,
      fix: `Let the provider post to the address of ${source}, or give it this source's secret.`,
    });
  }
  for (const [write, words] of spaced) {
    for (const secret of valid) {
      add(write(secret), {
        id: "secret-space",
        cause: `The provider has the secret with ${words}.`,
        fix: "Enter the secret at the provider again, without anything around it.",
      });
    }
  }
  return hypotheses;
}
