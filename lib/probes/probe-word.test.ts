import { expect, test } from "vitest";
import { makeProbe, probeHash } from "./probe-word.ts";

test("a probe's text is known by its hash, also with something around it", () => {
  const probe = makeProbe();
  expect(probe.text).toBe(`Glasspost probe ${probe.word}`);
  const texts = [probe.text, `Sent from a trial account - ${probe.text}`, `${probe.text}.\n`];
  for (const text of texts) expect(probeHash(text)).toEqual(probe.hash);
  expect(makeProbe().word).not.toBe(probe.word);
});

test.each([
  "",
  "Glasspost probe",
  "Glasspost probe ",
  "Glasspost probe short",
  "Glasspost probe ABCDEFGHABCDEFGH",
  "Glasspost probe abcdefghabcdefgh9",
  "glasspost probe abcdefghabcdefgh",
  `Glasspost probe ${"a".repeat(100_000)}`,
])("%s is no probe", (text) => expect(probeHash(text)).toBeNull());
