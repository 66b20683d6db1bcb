import { describe, expect, it } from "vitest";
import { readBinary } from "#lib/ingest/read-binary.ts";

const hex = (written: string) => Buffer.from(written, "hex");

describe("readBinary", () => {
  it.each([
    ["48656c6c6f", "Hello"],
    ["c3bc0a", "ü\n"],
    ["", ""],
  ])("reads %s as text", (bytes, text) => {
    expect(readBinary(hex(bytes), hex(""))).toEqual({ text });
  });

  it.each(["00", "48001b", "ff00", "c3", "efbfbf"])("keeps %s as bytes", (bytes) => {
    expect(readBinary(hex(bytes), hex(""))).toEqual({ text: bytes, encoding: "binary" });
  });

  it.each([
    ["0500032a0302", { ref: "42", number: 2, total: 3 }],
    ["060804012c0201", { ref: "300", number: 1, total: 2 }],
    // Ports stand before it.
    ["0b05040b8423f00003070201", { ref: "7", number: 1, total: 2 }],
  ])("tells a part by the header %s, and keeps its bytes", (udh, part) => {
    expect(readBinary(hex("48"), hex(udh))).toEqual({ text: "48", encoding: "binary", part });
  });

  it.each([
    "",
    "00",
    "05",
    "0500",
    "050003",
    "0500032a",
    "0500032a0104",
    "0500032a0300",
    "0500032a0101",
    "05000400000000",
    "ff00ff",
    "0605040b8423f0",
  ])("takes the header %s for that of a whole message", (udh) => {
    expect(readBinary(hex("48"), hex(udh))).toEqual({ text: "H" });
  });
});
