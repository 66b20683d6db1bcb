import { expect, test } from "vitest";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { getStudy, periodOf } from "#lib/studying/get-study.ts";
import { readSide } from "#lib/studying/read-side.ts";
import { FEWEST_SAMPLES } from "#lib/studying/study.ts";
import { add, PR_NUMBER, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const sender = { kind: "sender", slug: "harbour" } as const;

export function studyingContract(make: MakeContext): void {
  test("tells formats by share, and what their codes, languages and purposes are", async () => {
    const ctx = await make();
    await add(ctx);
    const ids: string[] = [];
    for (let nth = 0; nth < 6; nth++) {
      ids.push(await storeOne(ctx, { text: `Your sign-in code is ${415200 + nth}` }));
    }
    for (let nth = 0; nth < 3; nth++) {
      await storeOne(ctx, { text: `Tu código de verificación es ${4152 + nth}` });
    }
    await storeOne(ctx, { text: "The tide is out" });
    await hideMessage(ctx, { id: ids[0]!, reason: "names a person" });
    const { formats, days, studied } = (await getStudy(ctx, sender))!;
    expect(studied).toMatchObject({ slug: "harbour", title: "Harbour", listed: 9 });
    expect(formats).toMatchObject({
      listed: 9,
      formatted: 8,
      formats: [
        { shape: "Your sign-in code is {d6}", messages: 5, share: 5 / 9, language: "en" },
        { shape: "Tu código de verificación es {d4}", messages: 3, share: 3 / 9, language: "es" },
      ],
      codes: [
        { value: { length: 6, alphabet: "digits" }, messages: 5 },
        { value: { length: 4, alphabet: "digits" }, messages: 3 },
      ],
      languages: [
        { value: "en", messages: 5 },
        { value: "es", messages: 3 },
      ],
      purposes: [
        { value: "sign-in", messages: 5 },
        { value: "other", messages: 3 },
      ],
    });
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toMatchObject({ messages: 10 });
  });

  test("tells delivery times by country and hour, and none of too few messages", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const late = (ms: number, to = PR_NUMBER) =>
      storeOne(ctx, { to: `+${to}`, sentAt: ctx.now() - ms, sentClock: "smsc" });
    for (let nth = 0; nth < FEWEST_SAMPLES - 1; nth++) await late(2000);
    await late(64_000, US_NUMBER);
    const { timings } = (await getStudy(ctx, sender))!;
    expect(timings).toMatchObject({
      messages: FEWEST_SAMPLES,
      p50: 2,
      p95: 2,
      clocks: [{ value: "smsc", messages: FEWEST_SAMPLES }],
      countries: [
        { country: "PR", messages: FEWEST_SAMPLES - 1, p50: null, p95: null },
        { country: "US", messages: 1, p50: null, p95: null },
      ],
    });
    expect(timings.hours[10]).toEqual({ hour: 10, messages: FEWEST_SAMPLES, p50: 2, p95: 2 });
    expect(timings.hours[11]).toEqual({ hour: 11, messages: 0, p50: null, p95: null });
    expect(timings.buckets.map(({ messages }) => messages)).toEqual([
      FEWEST_SAMPLES - 1,
      ...Array(19).fill(0),
      1,
    ]);
  });

  test("is of the days of a period alone", async () => {
    const ctx = await make();
    await add(ctx);
    const send = () => storeOne(ctx, { sentAt: ctx.now() - 1000, sentClock: "device" });
    await send();
    const before = periodOf(ctx.now(), 1);
    ctx.advance(3 * DAY_MS);
    await send();
    await send();
    const of = async (period = periodOf(ctx.now())) => {
      const { timings, days } = (await getStudy(ctx, { ...sender, period }))!;
      return [timings.messages, days.map(({ messages }) => messages)];
    };
    expect(await of(before)).toEqual([1, [1]]);
    expect(await of(periodOf(ctx.now(), 2))).toEqual([2, [0, 2]]);
    expect(await of()).toEqual([3, [...Array(26).fill(0), 1, 0, 0, 2]]);
  });

  test("is of what has a page alone", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "+447700900123", text: "Hello there" });
    for (const kind of ["sender", "service"] as const) {
      for (const slug of ["447700900123", "", "nobody", "\0", "a".repeat(5000)]) {
        expect(await getStudy(ctx, { kind, slug })).toBeNull();
      }
    }
  });

  test("finds a side of a comparison by its address, by its name and with a period", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "Harbour", text: "[Gull] Your code is 415263" });
    const slugOf = async (written: string) => {
      const side = await readSide(ctx, written, 7);
      return side.state === "found"
        ? `${side.study.studied.kind} ${side.study.studied.slug} ${side.study.days.length}`
        : side.state;
    };
    expect(await slugOf("senders/harbour")).toBe("sender harbour 7");
    expect(await slugOf(" /services/gull ")).toBe("service gull 7");
    expect(await slugOf("HARBOUR")).toBe("sender harbour 7");
    expect(await slugOf("Gull")).toBe("service gull 7");
    expect(await slugOf("Harbour@2026-11-01..2026-11-03")).toBe("sender harbour 3");
    expect(await slugOf("senders/harbour@2020-01-01..2020-02-01")).toBe("no-period");
    expect(await slugOf("senders/harbour@2026-11-03..2026-11-01")).toBe("no-period");
    expect(await slugOf("")).toBe("none");
    for (const strange of [
      "services/harbour",
      "senders/",
      "@..",
      "\0",
      "\ud800",
      "a".repeat(5000),
      "senders/harbour@x",
      "../senders/harbour",
    ]) {
      expect(await slugOf(strange), strange).toBe("unknown");
    }
  });
}
