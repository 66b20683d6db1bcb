import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifySender, maskedPhone } from "./identify-sender.ts";

describe("identifySender", () => {
  test.each([
    ["9009", "9009", "9009"],
    ["+9009", "9009", "+9009"],
    [" +9009 ", "9009", "+9009"],
    ["９００９", "9009", "9009"],
    ["900-900", "900900", "900-900"],
    ["\u202A262\u202C966", "262966", "262966"],
    ["0", "0", "0"],
    ["007", "007", "007"],
  ])("takes %j for a short code", (from, key, title) => {
    expect(identifySender(from)).toEqual({ kind: "short", key, title, slug: key });
  });

  test.each(["+17875550101", "17875550101", "+1 (787) 555-0101", "0017875550101"])(
    "takes %j for a phone number",
    (from) => {
      expect(identifySender(from)).toEqual({
        kind: "phone",
        key: "17875550101",
        title: "+1 787-555-0101",
        slug: "17875550101",
      });
    },
  );

  test.each([
    ["TikTok", "tiktok", "TikTok", "tiktok"],
    ["TIKTOK", "tiktok", "TIKTOK", "tiktok"],
    ["  Dutch \t Bros. ", "dutch bros.", "Dutch Bros.", "dutch-bros"],
    ["АЛЬФА", "альфа", "АЛЬФА", "альфа"],
    ["小红书", "小红书", "小红书", "小红书"],
    ["ＬＩＮＥ", "line", "LINE", "line"],
    ["ﺳﻼﻡ", "سلام", "سلام", "سلام"],
    ["हिन्दी", "हिन्दी", "हिन्दी", "हिन्दी"],
    ["Straße", "strasse", "Straße", "strasse"],
    ["ſpot", "spot", "spot", "spot"],
    ["ΟΔΟΣ", "οδοσ", "ΟΔΟΣ", "οδοσ"],
    ["οδος", "οδοσ", "οδος", "οδοσ"],
    ["İŞ", "iş", "İŞ", "iş"],
    ["T\u200Bik\u00ADTok\u202E", "tiktok", "TikTok", "tiktok"],
    ["Tik\0T\x1Bok", "tiktok", "TikTok", "tiktok"],
    ["A\uD800B", "ab", "AB", "ab"],
    ["AD-BONUS", "ad-bonus", "AD-BONUS", "ad-bonus"],
    ["<b>&\"'/..", "<b>&\"'/..", "<b>&\"'/..", "b"],
    ["../../etc", "../../etc", "../../etc", "etc"],
    ["3M", "3m", "3M", "3m"],
  ])("takes %j for an alphanumeric sender", (from, key, title, slug) => {
    expect(identifySender(from)).toEqual({ kind: "alphanumeric", key, title, slug });
  });

  test.each(["", "   ", "\t\n", "\u200B\u200E", "\0", "\uD800", "\u3164", "\u2800", "Unknown"])(
    "takes %j for the unknown sender",
    (from) => {
      expect(identifySender(from)).toEqual({
        kind: "alphanumeric",
        key: "unknown",
        title: "Unknown",
        slug: "unknown",
      });
    },
  );

  test("derives a slug for a name without letters and digits", () => {
    const heart = identifySender("💙");
    expect(heart).toEqual({
      kind: "alphanumeric",
      key: "💙",
      title: "💙",
      slug: expect.stringMatching(/^s-[0-9a-f]{8}$/),
    });
    expect(identifySender("💚").slug).not.toBe(heart.slug);
    expect(identifySender("💙").slug).toBe(heart.slug);
    expect(identifySender("\u0301").slug).toMatch(/^s-[0-9a-f]{8}$/);
  });

  test.each([
    ["#9009", /^9009-[0-9a-f]{8}$/],
    ["17875550101!", /^17875550101-[0-9a-f]{8}$/],
    ["0787 555 0101", /^0787-555-0101$/],
    ["1234567890123456", /^1234567890123456-[0-9a-f]{8}$/],
    ["07875550101", /^07875550101-[0-9a-f]{8}$/],
  ])("keeps the slug of %j apart from those of numbers", (from, slug) => {
    const sender = identifySender(from);
    expect(sender.kind).toBe("alphanumeric");
    expect(sender.slug).toMatch(slug);
    expect(sender.key).not.toMatch(/^\d+$/);
  });

  test("keeps digits that are no number apart from a name that looks like their key", () => {
    const digits = identifySender("1234567890123456");
    expect(identifySender(digits.key).key).not.toBe(digits.key);
  });

  test("cuts the title at 64 characters and at a whole character", () => {
    expect(identifySender("a".repeat(10_000)).title).toBe("a".repeat(64));
    expect(identifySender(`${"a".repeat(63)}😀`).title).toBe("a".repeat(63));
    expect(identifySender("\uFDFA".repeat(10_000)).title.length).toBeLessThanOrEqual(64);
    expect(identifySender("9".repeat(10_000)).key.length).toBeLessThan(100);
  });

  test("answers for any text with a kind, a key of its own and a slug fit for addresses", () => {
    const from = fc.oneof(anyText(80), fc.stringMatching(/^[+]?[\d ().#-]{0,20}$/));
    fc.assert(
      fc.property(from, (written) => {
        const sender = identifySender(written);
        expect(sender.title).not.toBe("");
        expect(sender.title.length).toBeLessThanOrEqual(64);
        expect(sender.title.isWellFormed()).toBe(true);
        expect(sender.slug).toMatch(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u);
        const digits = { short: /^\d{1,6}$/, phone: /^[1-9]\d{6,14}$/, alphanumeric: /\D/ };
        expect(sender.key).toMatch(digits[sender.kind]);
        expect(sender.slug).toMatch(digits[sender.kind]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("maskedPhone", () => {
  test.each([
    ["17875550101", "+1 ••• ••• ••01"],
    ["447700900123", "+44 •••• ••••23"],
    ["38344000000", "+383 •• ••• •00"],
    ["99999999999", "+•••••••••99"],
  ])("shows of %s the calling code and the last two digits", (digits, masked) => {
    expect(maskedPhone(digits)).toBe(masked);
  });

  test("shows at most two digits after the calling code", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => {
        expect(maskedPhone(digits)).toMatch(/^\+\d{0,3}[ •]+\d ?\d$/);
      }),
    );
  });
});

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
