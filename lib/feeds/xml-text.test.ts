import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlText } from "#lib/feeds/xml-text.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

test.each([
  ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
  [`"it's"`, "&quot;it&apos;s&quot;"],
  ["]]>", "]]&gt;"],
  ["\0\u001b[31m\u000b", "\ufffd\ufffd[31m\ufffd"],
  ["\ud800x\udfff", "\ufffdx\ufffd"],
  ["\ufffe\uffff", "\ufffd\ufffd"],
  ["one\r\ntwo\tthree", "one&#13;\ntwo\tthree"],
  ["\u{1f469}\u202e\u0085", "\u{1f469}\u202e\u0085"],
])("writes %j", (text, expected) => {
  expect(xmlText(text)).toBe(expected);
});

test("writes only what XML may hold, whatever it is given (XML 1.0, 2.2)", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const written = xmlText(text);
      expect(written).toMatch(/^[\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(written).not.toMatch(/[<>"']|&(?!(?:lt|gt|amp|quot|apos|#13);)/);
    }),
  );
});
