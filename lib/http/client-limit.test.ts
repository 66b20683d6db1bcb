import { describe, expect, test, vi } from "vitest";
import { clientLimit } from "#lib/http/client-limit.ts";

async function take(limit: (client: string) => Promise<boolean>, client: string, times: number) {
  const taken: boolean[] = [];
  for (let n = 0; n < times; n++) taken.push(await limit(client));
  return taken.filter(Boolean).length;
}

describe("clientLimit", () => {
  test("counts each client for itself", async () => {
    const limit = clientLimit(3);
    expect(await take(limit, "198.51.100.7", 5)).toBe(3);
    expect(await take(limit, "198.51.100.8", 2)).toBe(2);
    expect(await take(limit, "__proto__", 5)).toBe(3);
    expect(await take(limit, "", 5)).toBe(3);
  });

  test("counts requests that come at once", async () => {
    const limit = clientLimit(3);
    const taken = await Promise.all(Array.from({ length: 20 }, () => limit("198.51.100.7")));
    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  test("begins anew after a minute", async () => {
    vi.useFakeTimers();
    try {
      const limit = clientLimit(3);
      expect(await take(limit, "198.51.100.7", 5)).toBe(3);
      vi.advanceTimersByTime(59_000);
      expect(await take(limit, "198.51.100.7", 1)).toBe(0);
      vi.advanceTimersByTime(2000);
      expect(await take(limit, "198.51.100.7", 5)).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });

  test("has no limit at 0", async () => {
    expect(await take(clientLimit(0), "198.51.100.7", 1000)).toBe(1000);
  });
});
