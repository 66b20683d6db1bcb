import { describe, expect, it } from "vitest";
import { findCodes } from "./find-codes.ts";
import { serviceOf } from "./service-of.ts";

const serviceIn = (text: string): string | null => serviceOf(text, findCodes(text));

describe("serviceOf", () => {
  it.each([
    ["[TikTok] 481920 is your verification code", "TikTok"],
    ["【支付宝】您的验证码是 554120", "支付宝"],
    ["您的验证码是 554120【青岚】", "青岚"],
    ["Faro: 4412 is your code", "Faro"],
    ["Your Tinder code is 123456", "Tinder"],
    ["Your code for Dutch Bros. is 123456", "Dutch Bros"],
    ["Use 123456 to sign in to Lumen.", "Lumen"],
    ["G-123456 is your Google verification code.", "Google"],
    ["Tu código de Uber es 1234", "Uber"],
    ["Ваш код Telegram: 12345", "Telegram"],
    ["WhatsApp kodunuz 123-456", "WhatsApp"],
    ["您的Google验证码是 123456", "Google"],
    ["Your OTP for McDonald's is 1234", "McDonald's"],
    ["Kode verifikasi Google Anda adalah 123456", "Google"],
  ])("reads the service that names itself in: %s", (text, service) => {
    expect(serviceIn(text)).toBe(service);
  });

  it.each([
    "Your code is 123456",
    "Hi Anna, your code is 123456",
    "Reminder: your code is 123456",
    "[Web발신] 인증번호 847130",
    "[https://evil.example/x] Your code is 123456",
    "[+1 787 555 0101] Your code is 123456",
    "[482913] is your code",
    "Meet you on Monday at Birch Street",
    "['] code 123456",
    "[\u202e] code 123456",
    "",
  ])("reads none in: %s", (text) => {
    expect(serviceIn(text)).toBeNull();
  });

  it("reads no more than 40 characters, and no half of a pair", () => {
    const long = serviceIn(`[${"A".repeat(40)}] code 123456`);
    expect(long).toBe("A".repeat(40));
    const cut = serviceIn(`[${"Ae\u0301".repeat(13)}😀] code 123456`);
    expect(cut?.isWellFormed()).toBe(true);
  });
});
