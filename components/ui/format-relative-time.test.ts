import { expect, test } from "vitest";
import { locales } from "#lib/i18n/locales.ts";
import { formatRelativeTime } from "./format-relative-time.ts";

const now = Date.UTC(2026, 0, 31, 12);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, "now"],
  [4.9 * second, "now"],
  [5 * second, "5 seconds ago"],
  [59.9 * second, "59 seconds ago"],
  [minute, "1 minute ago"],
  [59 * minute + 59 * second, "59 minutes ago"],
  [hour, "1 hour ago"],
  [23.9 * hour, "23 hours ago"],
  [day, "1 day ago"],
  [30 * day, "30 days ago"],
  [31 * day, "1 month ago"],
  [365 * day, "11 months ago"],
  [366 * day, "1 year ago"],
])("says how long ago an instant %d ms back was", (elapsed, words) => {
  expect(formatRelativeTime(now - elapsed, now, "en")).toBe(words);
});

test("calls an instant of the future now", () => {
  expect(formatRelativeTime(now + hour, now, "en")).toBe("now");
});

test.each(locales)("words every distance in %s as browsers do", (locale) => {
  const browsers = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  const lengths = { second, minute, hour, day, month: 30.5 * day, year: 366 * day };
  for (const [unit, length] of Object.entries(lengths)) {
    for (const count of [1, 2, 5, 11]) {
      const elapsed = count * length;
      if (elapsed < 5 * second) continue;
      const expected = browsers.format(-count, unit as Intl.RelativeTimeFormatUnit);
      expect(formatRelativeTime(now - elapsed, now, locale)).toBe(expected);
    }
  }
  const justNow = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
  expect(formatRelativeTime(now, now, locale)).toBe(justNow);
});
