import { describe, expect, it } from "vitest";
import { findCodes } from "./find-codes.ts";
import { purposeOf } from "./purpose-of.ts";

describe("purposeOf", () => {
  it.each([
    ["Use code 551204 to finish signing up for Harbor", "sign-up"],
    ["Código para completar tu registro: 4417", "sign-up"],
    ["【山海】您正在注册，验证码554120", "sign-up"],
    ["551204 is your Harbor login code", "sign-in"],
    ["Код для входа: 4417", "sign-in"],
    ["Kode untuk masuk: 881530", "sign-in"],
    ["Code 551204 to reset your password. Not you? Sign in and change it.", "reset"],
    ["Ihr Code zum Zurücksetzen: 903114, neues Passwort", "reset"],
    ["Your code for the payment of $12.00 is 4417", "payment"],
    ["Votre code pour le paiement : 118205", "payment"],
    ["Your code is 4417", "other"],
    ["See you at the payment desk", null],
    ["", null],
  ])("tells the purpose of: %s", (text, purpose) => {
    expect(purposeOf(text, findCodes(text))).toBe(purpose);
  });
});
