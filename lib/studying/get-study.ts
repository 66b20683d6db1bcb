import { millisecondsInDay } from "date-fns/constants";
import { dayOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { findStudied, type Studied } from "#lib/studying/find-studied.ts";
import {
  type DayCount,
  type FormatStudy,
  type Period,
  type StudyKind,
  type TimingStudy,
  USUAL_DAYS,
} from "#lib/studying/study.ts";
import { studyDays } from "#lib/studying/study-days.ts";
import { studyFormats } from "#lib/studying/study-formats.ts";
import { studyTimings } from "#lib/studying/study-timings.ts";

/** All that is known of how a sender or service writes, and how fast it is delivered. */
export type Study = {
  studied: Studied;
  period: Period;
  formats: FormatStudy;
  timings: TimingStudy;
  days: DayCount[];
};

/** The last days until today. */
export function periodOf(now: number, days = USUAL_DAYS): Period {
  const last = dayOf(now);
  return { first: last - (days - 1) * millisecondsInDay, last };
}

/**
 * Studies a sender or service, from rollups alone. @param period its formats are always those of the
 * messages that are shown now
 * @returns null where there is no page of that name
 */
export async function getStudy(
  ctx: Context,
  { kind, slug, period = periodOf(ctx.now()) }: { kind: StudyKind; slug: string; period?: Period },
): Promise<Study | null> {
  const studied = await findStudied(ctx, kind, slug);
  if (!studied) return null;
  const [formats, timings, days] = await Promise.all([
    studyFormats(ctx, studied),
    studyTimings(ctx, studied, period),
    studyDays(ctx, studied, period),
  ]);
  return { studied, period, formats, timings, days };
}
