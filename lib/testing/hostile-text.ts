import fc from "fast-check";

const pieces = [
  "\0",
  "\u001b[31m",
  "\r\n",
  "\t",
  "\u00ad",
  "\u0301\u0301\u0301",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\ufffd",
  "\uffff",
  "\ud800",
  "\udfff",
  "\u{1f469}\u200d\u{1f52c}",
  "\u{10ffff}",
  "\u{e0041}",
  "<script>go()</script>",
  "javascript:go()",
  "https://sms.example.com/in?token=tide",
  "'); drop table messages; --",
  '"*" OR NEAR(',
  "{{constructor}}",
  "__proto__",
  "=1+1",
  "%00%ff",
  "код 415263",
  "驗證碼 415263",
  "رمز ٤١٥٢٦٣",
  "รหัส ๔๑๕๒๖๓",
  "Your code is 415 263",
  "+9009",
  "+1 787-555-0101",
  " ",
];

/** Text as strangers may send it: any UTF-16 units at all, and what has broken other programs. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string(),
);
