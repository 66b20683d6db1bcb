import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "#lib/http/csv-line.ts";

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "  =1",
  "\u200b=1",
  "\ufeff-1",
])("gives %j an apostrophe, by which it is text", (value) => {
  expect(parse(csvLine([value]), { relax_quotes: false })).toEqual([[`'${value}`]]);
});

test("leaves everything else as it is, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2 }), (values) => {
      const lines: string[][] = parse(csvLine(values), { record_delimiter: "\r\n" });
      const [read] = lines;
      expect(read!.map((value, i) => (value === values[i] ? value : value.slice(1)))).toEqual(
        values,
      );
    }),
  );
});
