import { z } from "zod";
import type { FormatStudy, Percentiles, Period, TimingStudy } from "#lib/studying/study.ts";

const messages = z.int().nonnegative();
const seconds = z.number().nonnegative().nullable();

/** A format as the API gives it. */
const formatSchema = z
  .strictObject({
    shape: z.string().meta({
      examples: ["{d6} is your Faro verification code"],
      description:
        "The text with what varies in braces: `{d6}` are six digits of a code, `{a6}` letters and digits, `{l6}` letters.",
    }),
    codeLength: z.int().nonnegative(),
    alphabet: z.enum(["digits", "letters", "mixed"]),
    language: z
      .string()
      .nullable()
      .meta({ description: "BCP 47; null where nothing tells.", examples: ["en"] }),
    purpose: z.enum(["reset", "payment", "sign-up", "sign-in", "other"]),
    messages: messages.meta({ description: "Messages shown now that have it." }),
    share: z.number().min(0).max(1).meta({ description: "Of all messages shown now." }),
    lastMessageAt: z.iso.datetime(),
  })
  .meta({ id: "Format" });

export const formatListSchema = z
  .strictObject({
    formats: z.array(formatSchema),
    listed: messages.meta({ description: "Messages shown now, with a code or without." }),
  })
  .meta({ id: "FormatList" });

const percentiles = {
  messages: messages.meta({ description: "How many had a time that can be believed." }),
  p50: seconds.meta({ description: "Seconds, right to 9 %; null of fewer than 20 messages." }),
  p95: seconds,
};

/** Delivery times as the API gives them. */
export const timingsSchema = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    ...percentiles,
    clocks: z
      .array(z.strictObject({ clock: z.enum(["smsc", "device", "provider", "unknown"]), messages }))
      .meta({ description: "Whose clocks said when messages were sent." }),
    buckets: z.array(
      z.strictObject({
        seconds: z.number().positive().meta({ description: "The middle, by ratio." }),
        messages,
      }),
    ),
    hours: z.array(z.strictObject({ hour: z.int().min(0).max(23), ...percentiles })),
    countries: z.array(
      z.strictObject({ country: z.string().length(2).nullable(), ...percentiles }),
    ),
  })
  .meta({ id: "Timings" });

/** @returns formats as `formatListSchema` has them */
export function formatListObject({
  formats,
  listed,
}: FormatStudy): z.input<typeof formatListSchema> {
  return { formats, listed };
}

/** @returns delivery times as `timingsSchema` has them */
export function timingsObject(
  { first, last }: Period,
  study: TimingStudy,
): z.input<typeof timingsSchema> {
  const { clocks, buckets, hours, countries } = study;
  return {
    from: isoDay(first),
    to: isoDay(last),
    ...rounded(study),
    clocks: clocks.map(({ value, messages }) => ({ clock: value, messages })),
    buckets: buckets.map((each) => ({ seconds: short(each.seconds), messages: each.messages })),
    hours: hours.map((each) => ({ hour: each.hour, ...rounded(each) })),
    countries: countries.map((each) => ({ country: each.country || null, ...rounded(each) })),
  };
}

function isoDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function rounded({ messages, p50, p95 }: Percentiles): Percentiles {
  return { messages, p50: p50 === null ? null : short(p50), p95: p95 === null ? null : short(p95) };
}

/** Three digits: buckets say no more. */
function short(value: number): number {
  return Number(value.toPrecision(3));
}
