import { expect, test } from "vitest";
import { clipProof, secretMask } from "#lib/ingest/mask-secrets.ts";

test.each([
  ["as it is", "tide+wave/sand=01", "https://a.example/tide+wave/sand=01?b"],
  ["escaped for an address", "tide+wave/sand=01", "a=tide%2Bwave%2Fsand%3D01"],
  ["in base64", "tide+wave/sand=01", Buffer.from("tide+wave/sand=01").toString("base64")],
  ["in hex", "tide+wave/sand=01", Buffer.from("tide+wave/sand=01").toString("hex")],
  ["of a user, without the name", "harbour:tide-wave-sand", "the word tide-wave-sand"],
  ["without its prefix", "whsec_MDEyMzQ1Njc4OWFiY2RlZg==", "key MDEyMzQ1Njc4OWFiY2RlZg=="],
])("takes a secret out of a text, %s", (_, secret, text) => {
  const masked = secretMask([secret])(text);
  expect(masked).toContain("[secret]");
  expect(masked).not.toContain(secret.slice(-8));
});

test("leaves texts as they are that hold none", () => {
  expect(secretMask(["tide-wave-sand-01", "", "a"])("a boat leaves")).toBe("a boat leaves");
});

test("tells four characters of a proof, and none of a short one", () => {
  expect(clipProof("abcdefghijklmnopqrstuvwxyz")).toBe("ab…yz (26 characters)");
  expect(clipProof("abcdefghijklmnop")).toBe("… (16 characters)");
});
