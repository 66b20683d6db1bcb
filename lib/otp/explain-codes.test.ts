import { describe, expect, it } from "vitest";
import { explainCodes } from "./explain-codes.ts";

describe("explainCodes", () => {
  it.each([
    ["482913 is your verification code", "“is your verification code” after it"],
    ["Your code: 482913", "“code” before it"],
    ["Use 5821 to sign in", "“Use” beside it, and what to use it for"],
    ["Use it\n@faro.example #482913", "the origin-bound line “@faro.example #482913”"],
    ["<#> 482913 Elm\nfJ9zQvK2eu1", "the only number of a message that an app is to read"],
    ["482913", "the message is nothing else"],
  ])("says why a code is one: %s", (text, why) => {
    expect(explainCodes(text).codes.map((code) => code.why)).toEqual([why]);
  });

  it.each([
    ["Your code was sent to +17875550101", "+17875550101", undefined],
    ["Order 55121: your code is 482913", "55121", "“Order” names it as something else"],
    [
      "Your code is 482913, valid for 5 minutes, ref 998812",
      "998812",
      "“ref” names it as something else",
    ],
    ["Paid 5521 EUR, code 482913", "5521", "an amount of money"],
    ["Code 482913 has expired", "482913", "“has expired”: the message has no code that works"],
    ["We counted 48291 birds", "48291", "nothing near it calls it a code"],
  ])("says why a number is none: %s", (text, raw, why) => {
    const found = explainCodes(text).rejected.find((each) => each.raw === raw);
    expect(found?.why).toBe(why);
  });

  it("never rejects what it found, and names the host of an origin-bound line", () => {
    const { codes, rejected, host } = explainCodes("Code 482913\n\n@faro.example #482913");
    expect(codes).toHaveLength(1);
    expect(rejected).toEqual([]);
    expect(host).toBe("faro.example");
    expect(explainCodes("482913").rejected).toEqual([]);
  });

  it("never takes the sender's own number, and says so", () => {
    const { rejected } = explainCodes("Your code from 90091", { sender: "90091" });
    expect(rejected).toMatchObject([{ raw: "90091", why: "the sender's own number" }]);
  });
});
