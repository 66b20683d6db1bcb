import { type ApiKeyCard, listApiKeys } from "#lib/api-keys/list-api-keys.ts";
import type { Context } from "#lib/context.ts";

/**
 * What the console's page of API keys shows.
 * @param input.before where the page begins, as its address says it; anything else is the beginning
 */
export function getKeysPage(
  ctx: Context,
  { before }: { before?: unknown },
): Promise<{ keys: ApiKeyCard[]; next: number | null }> {
  const isPlace = typeof before === "string" && /^\d{1,15}$/.test(before);
  return listApiKeys(ctx, isPlace ? { before: Number(before) } : {});
}
