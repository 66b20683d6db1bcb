import type { Context } from "#lib/context.ts";

/** What was received, as it came; for use inside the process alone. @returns null for what another key sealed, or what is damaged */
export function openOriginal(
  keyring: Context["keyring"],
  sealed: Buffer | null,
): { from: string; text: string } | null {
  if (!sealed) return null;
  try {
    return JSON.parse(keyring.open(sealed, "message"));
  } catch {
    return null;
  }
}
