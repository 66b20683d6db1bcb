import { describe, expect, test } from "vitest";
import { demoArrivals } from "#lib/demo/demo-arrivals.ts";
import { demoNumbers } from "#lib/demo/demo-messages.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY_MS = 86_400_000;

describe("demoNumbers", () => {
  test("lie in ten countries and more, each in the form that is kept", () => {
    const countries = new Set(demoNumbers.map((number) => parseNumber(number)?.country));
    expect(countries).not.toContain(null);
    expect(countries.size).toBeGreaterThanOrEqual(10);
    expect(demoNumbers.map((number) => `+${parseNumber(number)?.e164}`)).toEqual(demoNumbers);
  });

  test("lie in ranges that are reserved for fiction", () => {
    const reserved =
      /^\+(1\d{3}55501\d\d|447700900\d{3}|442079460\d{3}|3532091\d{5}|614915(70006|70156)|493023125\d{3}|49176040690\d\d|33(63998|19900)\d{4}|467017406(0[5-9]|[1-9]\d))$/;
    for (const number of demoNumbers) expect(number).toMatch(reserved);
  });
});

describe("demoArrivals", () => {
  const arrivals = demoArrivals(NOW);

  test("are the same each time, and as many as fill the pages", () => {
    expect(demoArrivals(NOW)).toEqual(arrivals);
    expect(arrivals.length).toBeGreaterThan(130);
  });

  test("come in order within the last three days, after they were sent", () => {
    const times = arrivals.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(NOW - 3 * DAY_MS);
    expect(times.at(-1)).toBeLessThan(NOW);
    const delays = arrivals.flatMap(({ at, message: { sentAt } }) =>
      sentAt === null ? [] : [at - sentAt],
    );
    expect(delays.length).toBeGreaterThan(arrivals.length / 2);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(40_000);
  });

  test("reach every number, with no placeholder left and an id of their own", () => {
    const reached = new Set(arrivals.map(({ message }) => message.to));
    expect([...reached].sort()).toEqual([...demoNumbers].sort());
    for (const { message } of arrivals) expect(message.text).not.toMatch(/[{}]/);
    expect(new Set(arrivals.map(({ message }) => message.providerId)).size).toBe(arrivals.length);
  });
});
