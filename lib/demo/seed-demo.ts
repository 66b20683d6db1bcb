import { findAnyNumber, findNumber } from "#db/queries/numbers.ts";
import { findSource } from "#db/queries/sources.ts";
import { releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { demoArrivals } from "#lib/demo/demo-arrivals.ts";
import { demoNumbers } from "#lib/demo/demo-messages.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

/** What the demo can be tried with. */
export type DemoSeed = { source: "demo"; secret: string; number: string };

const SOURCE = "demo";
const [NUMBER] = demoNumbers;
const DAY_MS = 86_400_000;

/** As many as keep a transaction short. */
const AT_ONCE = 5;

/**
 * Fills an empty database with demo numbers and messages, through the pipeline that real ones take.
 * @returns null when the database holds any number, or a source `demo` of another kind, or another
 * process is at it: it is left as it is then
 */
export async function seedDemo(ctx: Context): Promise<DemoSeed | null> {
  const claim = await takeClaim(ctx, "demo");
  if (!claim) return null;
  try {
    return await fillEmpty(ctx);
  } finally {
    await releaseClaim(ctx, claim);
  }
}

async function fillEmpty(ctx: Context): Promise<DemoSeed | null> {
  const [known] = await findAnyNumber(ctx.db, {});
  if (known) return null;
  const secret = await ensureSource(ctx);
  const [source] = await findSource(ctx.db, { name: SOURCE });
  if (secret === null || !source) return null;

  const now = ctx.now();
  const before = { ...ctx, now: () => now - 4 * DAY_MS };
  await inGroups(demoNumbers, (number) => addNumber(before, { number: parseNumber(number)! }));
  await inGroups(demoArrivals(now), ({ at, message }) =>
    storeMessages({ ...ctx, now: () => at }, source, [message]),
  );
  return { source: SOURCE, secret, number: NUMBER };
}

/**
 * A command line for a POSIX shell that posts an SMS with a code to a demo number.
 * @param publicUrl the site's address, without a slash at the end
 * @returns null when there is no demo to try
 */
export async function demoCurl(ctx: Context, publicUrl: string): Promise<string | null> {
  const secret = await demoSecret(ctx);
  const [number] = await findNumber(ctx.db, { e164: NUMBER.slice(1) });
  if (secret === null || number?.status !== "active") return null;
  const message = { from: "+9009", to: NUMBER, text: "482913 is your verification code." };
  return [
    "curl",
    shellWord(`${publicUrl}/api/ingest/${SOURCE}`),
    "-H",
    shellWord(`Authorization: Bearer ${secret}`),
    "-H",
    shellWord("Content-Type: application/json"),
    "-d",
    shellWord(JSON.stringify(message)),
  ].join(" ");
}

/** The secret of the demo's source; null when there is none that takes it as a bearer token. */
async function demoSecret(ctx: Context): Promise<string | null> {
  const [source] = await findSource(ctx.db, { name: SOURCE });
  if (source?.provider !== "generic" || source.auth !== "bearer") return null;
  return openSecrets(ctx, source.secrets)[0] ?? null;
}

/** The same, of a source that is added when there is none. */
async function ensureSource(ctx: Context): Promise<string | null> {
  try {
    return await addSource(ctx, { name: SOURCE, provider: "generic" });
  } catch (error) {
    // The name is taken: by a start that broke off, or by a source of the operator's.
    if ((error as { code?: unknown }).code === "problem") return demoSecret(ctx);
    throw error;
  }
}

async function inGroups<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
  }
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
