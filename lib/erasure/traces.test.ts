import { expect, test } from "vitest";
import { holdsTrace, isTraceOf } from "#lib/erasure/traces.ts";

const TEXT = 'Ana "wrote" 5 < 6 & señal 小红书';
const message = { kind: "message", from: "Harbour", text: TEXT } as const;
const sender = { kind: "sender", key: "12125550177" } as const;
const number = { kind: "number", e164: "17875550101" } as const;

test.each([
  ["as it is", TEXT],
  ["in JSON", JSON.stringify({ text: TEXT })],
  [
    "in JSON without other letters",
    '{"t":"Ana \\"wrote\\" 5 < 6 & se\\u00f1al \\u5c0f\\u7ea2\\u4e66"}',
  ],
  ["in a form", new URLSearchParams({ Body: TEXT }).toString()],
  ["in an address", encodeURIComponent(TEXT)],
  [
    "in XML",
    "<text>Ana &quot;wrote&quot; 5 &lt; 6 &amp; se&#241;al &#x5C0F;&#x7ea2;&#x4E66;</text>",
  ],
])("finds a text %s", (_, request) => {
  expect(holdsTrace(message, `id=7&${request}`)).toBe(true);
  expect(holdsTrace({ ...message, text: "Another text" }, request)).toBe(false);
});

test.each([
  "+12125550177",
  "From=%2B1%20212%20555-0177",
  '{"from":"(212) 555-0177","cc":1}',
  "1.212.555.0177",
])("finds a sender in %s", (request) => {
  expect(holdsTrace(sender, `a ${request}`)).toBe(!request.startsWith("{"));
});

test("finds a mail address, and a name in whatever case", () => {
  expect(holdsTrace({ kind: "sender", key: "mail:ann@example.com" }, "f=Ann%40Example.com")).toBe(
    true,
  );
  expect(holdsTrace({ kind: "sender", key: "harbour" }, "<HARBOUR>")).toBe(true);
});

test("never takes what is empty for a trace", () => {
  expect(holdsTrace({ ...message, text: " " }, "anything")).toBe(false);
});

test("tells a message by its number, its sender or both its words", () => {
  const received = { from: "+1 (212) 555-0177", to: "+17875550101", text: TEXT };
  expect(isTraceOf(sender, received)).toBe(true);
  expect(isTraceOf(number, received)).toBe(true);
  expect(isTraceOf(message, received)).toBe(false);
  expect(isTraceOf(message, { ...received, from: "Harbour" })).toBe(true);
  expect(isTraceOf(number, { ...received, to: null })).toBe(false);
});
