import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCodes } from "./find-codes.ts";
import { formatOf } from "./format-of.ts";

const format = (text: string): string => formatOf(text, findCodes(text));

describe("formatOf", () => {
  it.each([
    [
      "[TikTok] 481920 is your verification code fJ9zQvK2eu1",
      "[TikTok] {d6} is your verification code {hash}",
    ],
    ["G-640128 is your Gale code", "G-{d6} is your Gale code"],
    ["Your code is 412-907.", "Your code is {d3}-{d3}."],
    ["Your code is RK7YP6", "Your code is {a6}"],
    ["Your access code is QXGDTW", "Your access code is {l6}"],
    ["کد تایید شما: ۷۷۱۲۰۴", "کد تایید شما: {d6}"],
    ["Your code is 55\u200b1209, 2FA on", "Your code is {d6}, 2FA on"],
    [
      "Code 5521 for €1,250.00 on 04/11/2026 at 12:45, see https://harbor.example/x?y=1.",
      "Code {d4} for €{amount} on {date} at {time}, see {url}.",
    ],
    ["Paid 1500 zł, ref 99", "Paid {amount} zł, ref {n}"],
    ["Call +17875550101 or write to a.b@harbor.example", "Call {phone} or write to {email}"],
    ["验证码554120，5分钟内有效，2026年1月2日", "验证码{d6}，{n}分钟内有效，{date}"],
  ])("masks %s", (text, expected) => {
    expect(format(text)).toBe(expected);
  });

  it("gives one format for two messages of one template", () => {
    expect(format("Code: 4417. Valid 5 min.")).toBe(format("Code: 9032. Valid 15 min."));
  });

  it("leaves a text without variable spans as it is", () => {
    expect(format("Hello, see you soon")).toBe("Hello, see you soon");
  });

  it("never throws and shows no code of any text", () => {
    const parts = fc.constantFrom(
      "code ",
      "551204",
      "12-34",
      " is ",
      "$5",
      "१",
      "𝟓",
      "\ud800",
      "@",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (words) => {
        const text = words.join("");
        const codes = findCodes(text);
        const masked = formatOf(text, codes);
        expect(masked).not.toMatch(/\p{Nd}{3}/u);
        for (const { raw } of codes) expect(masked).not.toContain(raw);
      }),
    );
  });
});
