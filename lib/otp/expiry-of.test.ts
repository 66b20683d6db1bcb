import { describe, expect, it } from "vitest";
import { expiryOf } from "./expiry-of.ts";

describe("expiryOf", () => {
  it.each([
    ["Your code is 123456. It expires in 10 minutes.", 600],
    ["Code 123456 (2 min)", 120],
    ["123456 is valid for 1 hour", 3600],
    ["Tu código 123456 caduca en 30 segundos", 30],
    ["验证码123456，5分钟内有效", 300],
    ["Kodunuz 123456, 3 dakika içinde geçerlidir", 180],
    ["Code ٤٨٢٩١٣ valid for ١٠ minutes", 600],
  ])("reads the seconds in: %s", (text, seconds) => {
    expect(expiryOf(text)).toBe(seconds);
  });

  it.each([
    "Your code is 123456",
    "You have 10 minutes of calls left",
    "Your code expires soon",
    "Your code 123456 expires in 99 days",
    "expires in 0 minutes",
    "",
  ])("reads nothing in: %s", (text) => {
    expect(expiryOf(text)).toBeNull();
  });
});
