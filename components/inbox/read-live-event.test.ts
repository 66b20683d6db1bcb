import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLiveEvent, readLiveEvent } from "./read-live-event.ts";

const message = {
  id: "msg_a",
  sender: { title: "TikTok", slug: "tiktok" },
  number: { e164: "17875550101", display: "+1 787-555-0101" },
  country: "PR",
  text: "Your code is 482913",
  withheldFor: null,
  codes: [{ code: "482913", raw: "482913", start: 13, end: 19, confidence: 0.9 }],
  sentAt: null,
  sentClock: "unknown",
  receivedAt: "2026-11-22T08:00:00.000Z",
};

describe("readLiveEvent", () => {
  test.each([
    { kind: "message-added", message },
    { kind: "message-redacted", message: { ...message, text: null, codes: [] } },
    { kind: "message-hidden", id: "msg_a" },
    { kind: "message-deleted", id: "msg_a" },
    { kind: "number-retired", number: "17875550101" },
    { kind: "number-added", number: "17875550101" },
  ])("reads $kind", (event) => {
    expect(readLiveEvent(JSON.stringify(event))).toEqual(event);
  });

  test.each([
    "",
    "<html>502 Bad Gateway</html>",
    "null",
    "7",
    '"message-added"',
    "[]",
    "{}",
    '{"kind":"message-added"',
    '{"kind":"message-added"}',
    '{"kind":"message-added","id":"msg_a"}',
    '{"kind":"message-hidden","id":7}',
    '{"kind":"message-hidden","message":{"id":"msg_a"}}',
    '{"kind":"number-retired"}',
    '{"kind":7,"number":"17875550101"}',
  ])("passes over %s", (data) => {
    expect(readLiveEvent(data)).toBeNull();
  });

  test.each([
    ["no id", { id: undefined }],
    ["a sender without title", { sender: {} }],
    ["no sender", { sender: null }],
    ["no number", { number: undefined }],
    ["a text that is none", { text: 7 }],
    ["no codes", { codes: undefined }],
    ["a code that is none", { codes: [null] }],
    ["a time that is none", { receivedAt: "soon" }],
  ])("passes over a message with %s", (_, part) => {
    expect(isLiveEvent({ kind: "message-added", message: { ...message, ...part } })).toBe(false);
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (data) => {
        const event = readLiveEvent(data);
        expect(event === null || typeof event.kind === "string").toBe(true);
      }),
    );
  });
});
