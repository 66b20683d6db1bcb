import type { Context } from "#lib/context.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { identifyService } from "#lib/services/identify-service.ts";
import { findStudied } from "#lib/studying/find-studied.ts";
import { getStudy, periodOf, type Study } from "#lib/studying/get-study.ts";
import { readPeriod } from "#lib/studying/read-period.ts";
import type { Period, StudyKind } from "#lib/studying/study.ts";

/** One of two that are compared: what there is, or why there is nothing. */
export type Side =
  | { state: "found"; study: Study; hasOwnPeriod: boolean }
  | { state: "none" | "unknown" | "no-period" };

/** Longer than any name of a page with its period. */
const LONGEST = 300;

const kinds: Record<string, StudyKind> = { senders: "sender", services: "service" };

/**
 * Reads one of two that are compared: `senders/faro`, `services/faro`, or a name alone, each with
 * `@2026-11-01..2026-11-07` behind it for these days alone.
 * @param days how many of the last days are studied without it
 */
export async function readSide(ctx: Context, written: string, days: number): Promise<Side> {
  const text = written.trim();
  if (text === "") return { state: "none" };
  if (text.length > LONGEST) return { state: "unknown" };
  const [, name, first, last] = /^(.+?)(?:@([^@.]+)\.\.([^@.]+))?$/s.exec(text) ?? [];
  const found = await findNamed(ctx, name ?? "");
  if (!found) return { state: "unknown" };
  const period = periodIn(ctx.now(), first, last, days);
  if (!period) return { state: "no-period" };
  const study = await getStudy(ctx, { ...found, period });
  return study
    ? { state: "found", study, hasOwnPeriod: first !== undefined }
    : { state: "unknown" };
}

function periodIn(
  now: number,
  first: string | undefined,
  last: string | undefined,
  days: number,
): Period | null {
  return first === undefined || last === undefined
    ? periodOf(now, days)
    : readPeriod(now, first.trim(), last.trim());
}

type Named = { kind: StudyKind; slug: string };

async function findNamed(ctx: Context, written: string): Promise<Named | null> {
  const [, folder, rest] = /^\/?(senders|services)\/(.+)$/s.exec(written) ?? [];
  const kind = folder ? kinds[folder] : undefined;
  const name = (rest ?? written).trim();
  for (const each of kind ? [kind] : (["sender", "service"] as const)) {
    const other = each === "sender" ? identifySender(name).slug : identifyService(name)?.slug;
    for (const slug of new Set([name, other])) {
      if (slug && (await findStudied(ctx, each, slug))) return { kind: each, slug };
    }
  }
  return null;
}
