import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "#lib/testing/cpu-ms.ts";
import { identifySender, maskedPhone } from "./identify-sender.ts";
import { shownTitle } from "./shown-title.ts";

describe("identifySender", () => {
  test.each([
    ["9009", "9009", "9009"],
    ["+9009", "9009", "+9009"],
    [" +9009 ", "9009", "+9009"],
    ["９００９", "9009", "9009"],
    ["900-900", "900900", "900-900"],
    ["\u202A262\u202C966", "262966", "262966"],
    ["٩٠٠٩", "9009", "٩٠٠٩"],
    ["0", "0", "0"],
    ["007", "007", "007"],
  ])("takes %j for a short code", (from, key, title) => {
    expect(identifySender(from)).toEqual({ kind: "short", key, title, slug: key });
  });

  test.each([
    "+17875550101",
    "17875550101",
    "+1 (787) 555-0101",
    "0017875550101",
    "+1_787_555_0101",
    "17875550101!",
    "whatsapp:+17875550101",
    "tel:+17875550101",
    "tel:+1-787-555-0101",
    "tel:0017875550101",
    "sms:17875550101",
    "rcs:+17875550101",
    "mms:+17875550101",
    "sip:17875550101@host",
    "sip:17875550101@192.0.2.1:5060",
    "+17875550101@gw.example",
    "+17875550101/TYPE=PLMN",
    "+17875550101;ext=2",
    "+17875550101 Ann",
    "Ann <+1 787.555.0101>",
    "Ann17875550101",
    "+17875550101 +17875550102",
    "17875550101,17875550102",
    "1234567890123456 Ann +17875550101",
    "+١٧٨٧٥٥٥٠١٠١",
    "+۱۷۸۷۵۵۵۰۱۰۱",
    "+१७८७५५५०१०१",
    "+𞥑𞥗𞥘𞥗𞥕𞥕𞥕𞥐𞥑𞥐𞥑",
    "1\uFE0F\u20E37\uFE0F\u20E387 555 0101",
    "1\u06ED787\u200B5550101",
    `${"a".repeat(100)} 17875550101`,
  ])("takes %j for a phone number", (from) => {
    expect(identifySender(from)).toEqual({
      kind: "phone",
      key: "17875550101",
      title: "+1 787-555-0101",
      slug: "17875550101",
    });
  });

  test.each([
    ["Ann 7875550101", "7875550101"],
    ["0787 555 0101", "07875550101"],
    ["Ann 0787/555/0101", "07875550101"],
    ["555-0101", "5550101"],
    ["0000000", "0000000"],
    ["123456 1234567890", "1234567890"],
  ])("takes %j for the phone number of its digits", (from, digits) => {
    const { kind, key, title, slug } = identifySender(from);
    expect({ kind, key, slug }).toEqual({ kind: "phone", key: digits, slug: digits });
    expect(title.replace(/\D/g, "")).toBe(digits);
  });

  test("takes any digits for a phone number, whatever is around and between them", () => {
    const decorate = fc.constantFrom<(groups: string[]) => string>(
      (groups) => `Ann ${groups.join("")}`,
      (groups) => `${groups.join("-")} Ann`,
      (groups) => `whatsapp:+${groups.join("")}`,
      (groups) => `tel:+${groups.join("-")};ext=2`,
      (groups) => `sip:${groups.join("")}@192.0.2.1`,
      (groups) => `"A" <${groups.join(" ")}@gw.example>`,
      (groups) => `(${groups.join(") (")})`,
      (groups) => `a_${groups.join("_")}_b`,
      (groups) => groups.join(" / "),
      (groups) => `${groups.join(".")}#`,
      (groups) => groups.join("").replace(/\d/g, (digit) => String.fromCodePoint(0x966 + +digit)),
    );
    const groups = fc
      .array(fc.stringMatching(/^\d{1,5}$/), { minLength: 2, maxLength: 7 })
      .filter((parts) => /^\d{7,15}$/.test(parts.join("")));
    fc.assert(
      fc.property(decorate, groups, (write, parts) => {
        const digits = parts.join("");
        const { kind, key, title, slug } = identifySender(write(parts));
        expect(kind).toBe("phone");
        expect(slug).toBe(key);
        // Luxembourg has shorter ones, behind a carrier's digits.
        const last = key.startsWith("352") ? -4 : -5;
        expect(digits.endsWith(key.slice(last))).toBe(true);
        const masked = shownTitle({ senderKind: kind, senderTitle: title, senderSlug: null });
        expect(masked.replace(/^\+\d{0,3}/, "").replace(/\D/g, "").length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["ann@example.com", "ann@example.com", "example.com"],
    ["Ann.Lee+x@Example.COM", "ann.lee+x@example.com", "Example.COM"],
    ["Ann Lee <ann@example.com>", "ann@example.com", "example.com"],
    ["mailto:ann@example.com", "ann@example.com", "example.com"],
    ["(ann@mail.example.com)", "ann@mail.example.com", "mail.example.com"],
    ['"Ann Lee"@example.com', '"ann lee"@example.com', "example.com"],
    ["Ann＠example．com", "ann@example.com", "example.com"],
    ["анна@пример.рф", "анна@пример.рф", "пример.рф"],
    ["@x.example ann@example.com", "ann@example.com", "example.com"],
    ["ann12@example.com.", "ann12@example.com", "example.com"],
  ])("hides who writes from the address in %j and gives no page", (from, address, domain) => {
    expect(identifySender(from)).toEqual({
      kind: "alphanumeric",
      key: `mail:${address}`,
      title: `•••@${domain}`,
      slug: null,
    });
  });

  test("cuts the title of a long e-mail address", () => {
    const { title } = identifySender(`ann@${"a".repeat(80)}.example`);
    expect(title).toBe(`•••@${"a".repeat(60)}`);
  });

  test.each(["@example.com", "News @example.com", "ann@", "s@lon", "@", "a@.b"])(
    "takes %j for a name, not for an e-mail address",
    (from) => {
      expect(identifySender(from)).toMatchObject({ title: from, slug: expect.any(String) });
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
    ["Radio 101.5", "radio 101.5", "Radio 101.5", "radio-101-5"],
    ["हिन्दी२४", "हिन्दी२४", "हिन्दी२४", "हिन्दी२४"],
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
    ["1234567890123456", /^1234567890123456-[0-9a-f]{8}$/],
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

  test.each(["1", "1 ", "a@b.cc", "@b.", "@", "a", "12345678901234567 ", '"', "\uFDFA"])(
    "answers at once for many %j",
    (unit) => {
      const started = cpuMs();
      identifySender(unit.repeat(10_000));
      expect(cpuMs() - started).toBeLessThan(500);
    },
  );

  test("answers for any text with a kind, a key of its own and a slug fit for addresses", () => {
    const from = fc.oneof(
      anyText(80),
      fc.stringMatching(/^[+]?[\d ().#-]{0,20}$/),
      fc.stringMatching(/^[a-z.+]{1,8}@[a-z]{1,8}\.[a-z]{2,4}$/),
    );
    fc.assert(
      fc.property(from, (written) => {
        const sender = identifySender(written);
        expect(sender.title).not.toBe("");
        expect(sender.title.length).toBeLessThanOrEqual(64);
        expect(sender.title.isWellFormed()).toBe(true);
        const digits = { short: /^\d{1,6}$/, phone: /^\d{7,15}$/, alphanumeric: /\D/ };
        expect(sender.key).toMatch(digits[sender.kind]);
        if (sender.slug === null) {
          expect(sender.key).toMatch(/^mail:/);
          return;
        }
        expect(sender.slug).toMatch(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u);
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
    ["07875550101", "•••••••••01"],
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
