import { expect, test } from "vitest";
import { identifyService } from "#lib/services/identify-service.ts";

test.each([
  ["TikTok", "tiktok", "TikTok"],
  ["  Ｔｉｋ\u200bTok ", "tiktok", "TikTok"],
  ["«Dutch   Bros.»", "dutch bros", "«Dutch Bros.»"],
  ["C++", "c++", "C++"],
  ["Straße", "strasse", "Straße"],
  ["小红书", "小红书", "小红书"],
])("reads %j as %s", (name, key, title) => {
  expect(identifyService(name)).toMatchObject({ key, title });
});

test.each([null, "", " ", "...", "🚲", "\u202e", "\u2800", "Ma███"])(
  "finds no service in %j",
  (name) => {
    expect(identifyService(name)).toBeNull();
  },
);

test("cuts a long name to whole characters", () => {
  const { title } = identifyService(`${"a".repeat(39)}👩‍🔬 and more`)!;
  expect(title).toBe("a".repeat(39));
});
