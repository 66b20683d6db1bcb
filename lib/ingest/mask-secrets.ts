/** What stands in a report in place of a secret. */
const MASK = "[secret]";

/** Shorter ones would take half of a text away. */
const MIN_LENGTH = 6;

/**
 * Makes a function that takes secrets out of texts, in every form that they could stand there in.
 * @param secrets everything that must not be printed
 */
export function secretMask(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap(formsOf).filter((form) => form.length >= MIN_LENGTH);
  // A longer one may hold a shorter one.
  const written = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => written.reduce((rest, form) => rest.replaceAll(form, MASK), text);
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, "utf8");
  // The name of `user:password` is no secret, but it tells half of what a guess would need.
  const [, password = ""] = /^[^:]*:(.*)$/s.exec(secret) ?? [];
  return [secret, secret.trim(), secret.replace(/^whsec_/, ""), password].flatMap((form) => [
    form,
    encodeURIComponent(form.toWellFormed()),
    new URLSearchParams({ a: form }).toString().slice(2),
    JSON.stringify(form).slice(1, -1),
    Buffer.from(form, "utf8").toString("base64"),
    Buffer.from(form, "utf8").toString("base64url"),
    bytes.toString("hex"),
  ]);
}

/** A proof as it may be printed: four of its characters, which nobody forges one with. */
export function clipProof(proof: string): string {
  const told = proof.length > 16 ? `${proof.slice(0, 2)}…${proof.slice(-2)}` : "…";
  return `${told} (${proof.length} characters)`;
}
