import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberLineReader } from "#lib/numbers/parse-number-line.ts";
import { cpuMs } from "#lib/testing/cpu-ms.ts";

describe("numberLineReader", () => {
  test("reads quoted fields in the order that the first line names", () => {
    const read = numberLineReader();
    expect(read('status,"NUMBER",country')).toBeNull();
    expect(read('reserve, "+1 787-555-0101" ,"pr"')).toMatchObject({
      input: { number: { e164: "17875550101" }, country: "PR", status: "reserve" },
    });
    expect(read('"","+17875550102"')).toEqual({
      input: { number: expect.objectContaining({ e164: "17875550102" }) },
      source: null,
    });
  });

  test("asks for named columns where a plain list has fields", () => {
    expect(numberLineReader()("+17875550101,PR")).toEqual({
      mistake: "has 2 fields and not 1; name the columns in a first line",
    });
  });

  test("reads type, pool and source", () => {
    const read = numberLineReader();
    read("number,type,pool,source");
    expect(read("+17875550101,VoIP,PR testers ,gateway")).toMatchObject({
      input: { type: "voip", pool: "PR testers" },
      source: "gateway",
    });
    expect(read(`+17875550101,fax,,`)).toEqual({ mistake: expect.stringContaining("type") });
    expect(read(`+17875550101,,${"x".repeat(61)},`)).toEqual({
      mistake: expect.stringContaining("60 characters"),
    });
  });

  test.each([
    ['=HYPERLINK("https://sms.example")', "formula"],
    ["@SUM(A1)", "formula"],
    ["+cmd|calc", "formula"],
    ["1.78756E+10", "spreadsheet"],
    ["1,78756E+10", "spreadsheet"],
    ["pigeon", "country code"],
  ])("says what is wrong with %s", (number, word) => {
    const read = numberLineReader();
    read("number");
    expect(read(`"${number.replaceAll('"', '""')}"`)).toEqual({
      mistake: expect.stringContaining(word),
    });
  });

  test.each(["number,number", "number,colour", "number,"])("refuses the columns of %j", (line) => {
    expect(() => numberLineReader()(line)).toThrow(/each once/);
  });

  test("answers for any line, and reads the good one after it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const read = numberLineReader();
        read("number;country");
        const answer = read(line);
        if (answer && "input" in answer) expect(answer.input.number.e164).toMatch(/^\d{7,15}$/);
        expect(read("+17875550101")).toMatchObject({ input: { number: { e164: "17875550101" } } });
      }),
    );
  });

  test("takes a time that grows with the line's length", () => {
    const read = numberLineReader();
    const start = cpuMs();
    for (const unit of ['"', '""', '",', " ", ' "', ",", "\t"]) read(unit.repeat(200_000));
    expect(cpuMs() - start).toBeLessThan(2000);
  });
});
