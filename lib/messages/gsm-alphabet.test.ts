import { expect, test } from "vitest";
import { decodeGsm, encodeGsm } from "#lib/messages/gsm-alphabet.ts";

// Places of 3GPP TS 23.038, 6.2.1, at both ends of each row of letters.
test.each([
  [0x00, "@"],
  [0x01, "£"],
  [0x02, "$"],
  [0x05, "é"],
  [0x09, "Ç"],
  [0x0a, "\n"],
  [0x0d, "\r"],
  [0x10, "Δ"],
  [0x11, "_"],
  [0x1a, "Ξ"],
  [0x1c, "Æ"],
  [0x1f, "É"],
  [0x20, " "],
  [0x24, "¤"],
  [0x39, "9"],
  [0x40, "¡"],
  [0x41, "A"],
  [0x5a, "Z"],
  [0x5f, "§"],
  [0x60, "¿"],
  [0x61, "a"],
  [0x7a, "z"],
  [0x7f, "à"],
])("septet %i is %j", (code, char) => {
  expect(decodeGsm(Buffer.from([code]))).toBe(char);
  expect(encodeGsm(char)).toEqual(Buffer.from([code]));
});

test.each([
  ["€", [0x1b, 0x65]],
  ["[x]", [0x1b, 0x3c, 0x78, 0x1b, 0x3e]],
  [
    "^{}\\~|\f",
    [0x1b, 0x14, 0x1b, 0x28, 0x1b, 0x29, 0x1b, 0x2f, 0x1b, 0x3d, 0x1b, 0x40, 0x1b, 0x0a],
  ],
])("%j takes escapes", (text, codes) => {
  expect(encodeGsm(text)).toEqual(Buffer.from(codes));
  expect(decodeGsm(Buffer.from(codes))).toBe(text);
});

test("every septet but the escape comes back as itself", () => {
  for (let code = 0; code < 0x80; code++) {
    if (code === 0x1b) continue;
    expect(encodeGsm(decodeGsm(Buffer.from([code]))!)).toEqual(Buffer.from([code]));
  }
});

test("an escape without meaning is a blank, what is no septet no text, what is not there not written", () => {
  expect(decodeGsm(Buffer.from([0x1b, 0x41]))).toBe(" A");
  expect(decodeGsm(Buffer.from([0x41, 0x1b]))).toBe("A ");
  expect(decodeGsm(Buffer.from([0x41, 0x80]))).toBeNull();
  expect(encodeGsm("ê")).toBeNull();
  expect(encodeGsm("\u001b")).toBeNull();
});
