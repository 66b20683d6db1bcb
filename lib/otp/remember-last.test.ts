import { expect, test } from "vitest";
import { rememberLast } from "./remember-last.ts";

test("rememberLast asks again only for another text", () => {
  const asked: string[] = [];
  const shout = rememberLast((text: string) => {
    asked.push(text);
    return text.toUpperCase();
  });
  expect(["tide", "tide", "", "", "tide"].map(shout)).toEqual(["TIDE", "TIDE", "", "", "TIDE"]);
  expect(asked).toEqual(["tide", "", "tide"]);
});
