import type { Context } from "#lib/context.ts";
import { type AddSourceInput, addSource } from "#lib/sources/add-source.ts";

/** Adds a source that has a secret. @returns the secret */
export async function newSource(ctx: Context, input: AddSourceInput): Promise<string> {
  const { secret } = await addSource(ctx, input);
  if (secret === null) throw new Error(`${input.name} has no secret.`);
  return secret;
}
