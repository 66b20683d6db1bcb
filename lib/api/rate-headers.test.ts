import { expect, test } from "vitest";
import { rateHeaders } from "#lib/api/rate-headers.ts";

const AT = Date.UTC(2026, 10, 22, 23, 59, 30, 500);

const standing = {
  policy: { name: "key-minute", points: 600, seconds: 60 },
  isWithin: true,
  remaining: 598,
  resetSeconds: 42,
};

test("rateHeaders says what is left of each policy", () => {
  const caller = {
    kind: "key",
    client: "192.0.2.7",
    apiKeyId: 1,
    projectId: 1,
    scopes: [],
    dailyMessages: 10_000,
    readToday: 9_990,
  } as const;
  expect(rateHeaders(standing, caller, AT)).toEqual({
    "ratelimit-policy": '"key-minute";q=600;w=60, "key-day";q=10000;qu="messages";w=86400',
    ratelimit: '"key-minute";r=598;t=42, "key-day";r=10;t=30',
  });
  // Less than what was read already, since an owner said so.
  expect(rateHeaders(null, { ...caller, dailyMessages: 5 }, AT)).toEqual({
    "ratelimit-policy": '"key-day";q=5;qu="messages";w=86400',
    ratelimit: '"key-day";r=0;t=30',
  });
});

test("rateHeaders says nothing of a quota to who has none", () => {
  const caller = { kind: "anonymous", client: "192.0.2.7" } as const;
  const refused = { ...standing, isWithin: false, remaining: 0 };
  expect(rateHeaders(refused, caller, AT)).toEqual({
    "ratelimit-policy": '"key-minute";q=600;w=60',
    ratelimit: '"key-minute";r=0;t=42',
  });
  expect(rateHeaders(null, caller, AT)).toEqual({});
});
