import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText, originalSpan } from "./normalise-text.ts";

/** Any UTF-16 units, lone surrogates too, with digits outside the basic plane among them. */
const anyUnits = fc
  .array(
    fc.oneof(
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      fc.constant("𝟓"),
    ),
  )
  .map((parts) => parts.join(""));

describe("normaliseText", () => {
  it("folds every decimal digit of Unicode to ASCII", () => {
    const zeros: string[] = [];
    for (let point = 0x80; point <= 0x1ffff; point++) {
      const digit = String.fromCodePoint(point);
      if (/\p{Nd}/u.test(digit)) zeros.push(digit);
    }
    expect(zeros.length).toBeGreaterThan(700);
    const { plain } = normaliseText(zeros.join(""));
    expect(plain).toBe("0123456789".repeat(zeros.length / 10));
  });

  it("drops marks and invisible units, folds spaces, dashes and letters", () => {
    expect(normaliseText("Mã\u200b xác\u00a0thực‑１２３").plain).toBe("Ma xac thuc-123");
    expect(normaliseText("İŞLEM ŞİFRESİ ı").lower).toBe("islem sifresi i");
    expect(normaliseText("e\u0301a\u202e").plain).toBe("ea");
    expect(normaliseText("كود ي").plain).toBe(normaliseText("کود ی").plain);
  });

  it("leaves ASCII as it is, without offsets", () => {
    expect(normaliseText("Code 12\n")).toEqual({
      plain: "Code 12\n",
      lower: "code 12\n",
      offsets: null,
    });
  });

  it("keeps both forms of one length and maps each unit into the text", () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const normal = normaliseText(text);
        expect(normal.lower).toHaveLength(normal.plain.length);
        let last = 0;
        for (let i = 0; i < normal.plain.length; i++) {
          const { start, end } = originalSpan(text, normal, i, i + 1);
          if (start < last || end <= start || end > text.length) return false;
          last = end;
        }
        return true;
      }),
    );
  });

  it("maps a digit outside the basic plane to both its units", () => {
    const normal = normaliseText("a𝟓\u200b");
    expect(originalSpan("a𝟓\u200b", normal, 1, 2)).toEqual({ start: 1, end: 3 });
  });

  it("folds texts longer than one chunk", () => {
    expect(normaliseText("é1".repeat(9000)).plain).toBe("e1".repeat(9000));
  });
});
