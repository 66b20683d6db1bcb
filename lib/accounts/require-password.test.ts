import { describe, expect, test } from "vitest";
import { makePassword, requirePassword } from "#lib/accounts/require-password.ts";

const names = ["maria", "maria@example.com"];

describe("requirePassword", () => {
  test.each([
    "seven gulls over the pier",
    "correct-horse 12",
    "x7!pQ2#vL9zT",
    "пароль из двух слов",
    "鳥が七羽いる港の朝の風景です",
    " a sentence with spaces at its ends ",
    "maria has seven gulls",
    makePassword(),
  ])("takes %j", (password) => {
    expect(() => requirePassword(password, names)).not.toThrow();
  });

  test.each([
    ["", "12 to 200"],
    ["eleven char", "12 to 200"],
    ["x".repeat(201), "12 to 200"],
    ["🐦🐦🐦🐦🐦🐦", "12 to 200"],
    ["mariamariamaria", "account's"],
    ["MariaMaria2026", "account's"],
    ["maria@example.com", "account's"],
    ["glasspost1234", "account's"],
    ["password1234", "everybody"],
    ["Ｐａｓｓｗｏｒｄ１２３４", "everybody"],
    ["qwertyuiop12", "everybody"],
    ["administrator", "everybody"],
    ["abcdefghijklm", "everybody"],
    ["123456789012", "everybody"],
    ["abababababab", "everybody"],
  ])("refuses %j", (password, why) => {
    expect(() => requirePassword(password, names)).toThrow(why);
  });
});

test("makePassword makes another one each time", () => {
  const made = Array.from({ length: 200 }, makePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made)
    expect(password).toMatch(/^(?:[a-km-np-z2-9]{4}-){4}[a-km-np-z2-9]{4}$/);
});
