import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "#lib/http/csv-line.ts";
import { readCsv } from "#lib/testing/read-csv.ts";

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
  expect(readCsv(csvLine([value]))).toEqual([[`'${value}`]]);
});

test("leaves everything else as it is, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2 }), (values) => {
      const [read] = readCsv(csvLine(values));
      expect(read!.map((value, i) => (value === values[i] ? value : value.slice(1)))).toEqual(
        values,
      );
    }),
  );
});
