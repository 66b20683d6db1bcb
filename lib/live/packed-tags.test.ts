import { expect, test } from "vitest";
import { packTag, packTags, serviceTag, unpackTags } from "#lib/live/packed-tags.ts";

test.each([
  [
    { e164: "17875550101", country: "PR", senderSlug: "dutch-bros" },
    "n17875550101 cPR sdutch-bros",
    ["home", "number:17875550101", "country:PR", "sender:dutch-bros"],
  ],
  [
    { e164: "17875550101", country: null, senderSlug: "\u5c0f\u7ea2\u4e66" },
    "n17875550101 s\u5c0f\u7ea2\u4e66",
    ["home", "number:17875550101", "sender:\u5c0f\u7ea2\u4e66"],
  ],
  [
    { e164: "17875550101", country: null, serviceSlug: "tern", formerSlug: "gull" },
    `n17875550101 ${packTag(serviceTag("tern"))} ${packTag(serviceTag("gull"))}`,
    ["home", "number:17875550101", serviceTag("tern"), serviceTag("gull")],
  ],
  [{ e164: "17875550101", country: null }, "n17875550101", ["home", "number:17875550101"]],
])("packs the tags of %j and unpacks them again", (places, packed, tags) => {
  expect(packTags(places)).toBe(packed);
  expect(unpackTags(packed)).toEqual(tags);
});
