import { describe, expect, test } from "vitest";
import { RenderQueue, TooBusy } from "#lib/edge/render-queue.ts";

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when the test says so. */
function works() {
  const begun: number[] = [];
  const ends = new Map<number, { finish(): void; fail(): void }>();
  const work = (name: number) => () =>
    new Promise<number>((resolve, reject) => {
      begun.push(name);
      ends.set(name, { finish: () => resolve(name), fail: () => reject(new Error("failed")) });
    });
  return { begun, ends, work };
}

describe("RenderQueue", () => {
  test("runs four at once and the others in the order in which they came", async () => {
    const { begun, ends, work } = works();
    const queue = new RenderQueue();
    const names = Array.from({ length: 10 }, (_, name) => name);
    const results = names.map((name) => queue.run(work(name)));
    await settle();
    expect(begun).toEqual([0, 1, 2, 3]);
    for (const name of names) {
      ends.get(name)?.finish();
      await settle();
      expect(begun).toEqual(names.slice(0, name + 5));
    }
    expect(await Promise.all(results)).toEqual(names);
  });

  test("goes on after work that failed, and tells who asked for it", async () => {
    const { begun, ends, work } = works();
    const queue = new RenderQueue();
    const results = [0, 1, 2, 3, 4].map((name) => queue.run(work(name)));
    await settle();
    ends.get(2)?.fail();
    await expect(results[2]).rejects.toThrow("failed");
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    for (const { finish } of ends.values()) finish();
    expect(await Promise.all([0, 1, 3, 4].map((name) => results[name]))).toEqual([0, 1, 3, 4]);
  });

  test("refuses more than 256 that wait, and takes them again when there is room", async () => {
    const { begun, ends, work } = works();
    const queue = new RenderQueue();
    const results = Array.from({ length: 260 }, (_, name) => queue.run(work(name)));
    await expect(queue.run(work(260))).rejects.toMatchObject({ code: "too-busy" });
    await expect(queue.run(work(261))).rejects.toThrow(TooBusy);
    ends.get(0)?.finish();
    await settle();
    results.push(queue.run(work(262)));
    for (let name = 1; begun.length < 261 || name < 263; name++) {
      ends.get(name)?.finish();
      await settle();
    }
    await Promise.all(results);
    expect(begun).toHaveLength(261);
    expect(begun.at(-1)).toBe(262);
  });

  test("has all its places again once everything has ended", async () => {
    const { begun, ends, work } = works();
    const queue = new RenderQueue();
    const first = Array.from({ length: 20 }, (_, name) => queue.run(work(name)));
    for (let name = 0; name < 20; name++) {
      await settle();
      ends.get(name)?.finish();
    }
    await Promise.all(first);
    for (let name = 20; name < 30; name++) void queue.run(work(name));
    await settle();
    expect(begun).toHaveLength(24);
  });
});
