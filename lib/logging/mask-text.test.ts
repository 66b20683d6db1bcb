import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskText } from "#lib/logging/mask-text.ts";
import { cpuMs } from "#lib/testing/cpu-ms.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

describe("maskText", () => {
  test.each([
    ["no such table: messages", "no such table: messages"],
    ["UNIQUE constraint failed: sources.name", "UNIQUE constraint failed: sources.name"],
    ["connect ECONNREFUSED on port 80", "connect ECONNREFUSED on port 80"],
    ["Cannot read properties of undefined (reading 'rows')", null],
    ["ENOENT: no such file or directory, open '/srv/data/glasspost.db'", null],
  ])("leaves %j readable", (text, expected) => {
    expect(maskText(text)).toBe(expected ?? text);
  });

  test.each([
    ["code 482913", "code ####"],
    ["code 482", "code 482"],
    ["code 482 913 is", "code #### is"],
    ["code 4-8-2-9-1-3", "code ####"],
    ["G-482913", "G-####"],
    ["code 4️⃣8️⃣2️⃣9️⃣", null],
    ["رمز ٤٨٢٩١٣", "رمز ####"],
    ["รหัส ๔๘๒๙๑๓", "รหัส ####"],
    ["码４８２９１３", "码####"],
    ["𝟒𝟖𝟐𝟗𝟏𝟑", "####"],
    ["①②③④", "####"],
    ["7KQ9XD", "####"],
    ["a1b2c3d4", "####"],
    ["to +1 (787) 555-0101 now", "to +#### now"],
  ])("masks the digits of %j", (text, expected) => {
    const masked = maskText(text);
    if (expected) expect(masked).toBe(expected);
    else expect(masked).not.toMatch(/\d/);
  });

  test.each([
    "Bearer hunter",
    "basic dXNlcg==",
    "authorization: anything at all",
    "Cookie: a=b; c=d",
    "token=tide",
    '"password": "ebb"',
    "whsec_dGlkZQ==",
    "msg_7gknuqirwac4ta3d65tmr6i5ga",
    "harbour@example.com",
    "bO4vhtkfDXhhrzuvcujXQEXXcXhpONKN",
    "0123abcd4567ef890123abcd4567ef89",
    "Unexpected token 't', \"the boat leaves\" is not valid JSON",
    'he said "one" and "two',
    "Failed query: select boat from tide\nparams: one,two\nthree",
  ])("takes the secret out of %j", (text) => {
    expect(maskText(text)).not.toMatch(
      /hunter|dXN|anything|a=b|c=d|tide|ebb|dGl|7gk|harbour|example|bO4|0123|boat|one|two|three/,
    );
  });

  test("takes time in proportion to a text of any kind", () => {
    const bricks = [
      "a",
      "1",
      " ",
      '"',
      "@",
      "_",
      "-",
      "A1",
      "bearer ",
      "token",
      "token:",
      "params",
      "whsec_",
      "\ud800",
    ];
    for (const brick of bricks) {
      const text = brick.repeat(200_000 / brick.length);
      const start = cpuMs();
      for (let i = 0; i < 20; i++) maskText(text);
      expect((cpuMs() - start) / 20, JSON.stringify(brick)).toBeLessThan(20);
    }
  });

  test("never throws and never lets four digits in a row through", () => {
    fc.assert(
      fc.property(fc.array(hostileText), (texts) => {
        expect(maskText(texts.join(""))).not.toMatch(/\p{N}{4}/u);
      }),
    );
  });
});
