import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedOf } from "#lib/edge/encoded.ts";
import type { KeptPage } from "#lib/edge/kept-page.ts";
import { type PageRequest, PageStore } from "#lib/edge/page-store.ts";
import type { RenderedPage } from "#lib/edge/render.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/** A render that has begun; `finish` ends it with what the page said when it began. */
type Render = { key: string; begunAt: number; finish(): void; fail(): void };

function rendered(text: string, more: Partial<RenderedPage> = {}): RenderedPage {
  const headers = { "content-type": "text/html" };
  return { status: 200, body: Buffer.from(text), tag: text, headers, isKeepable: true, ...more };
}

/** A store on a clock that the test sets, of pages whose content the test changes. */
class Desk {
  readonly store: PageStore;
  /** Renders that have begun and not ended. */
  readonly open: Render[] = [];
  begun = 0;
  at = 1_000_000;
  padding = "";
  rendered: Partial<RenderedPage> = {};
  readonly #versions = new Map<string, number>();

  constructor(maxBytes = MIB) {
    this.store = new PageStore(maxBytes, () => this.at);
  }

  version(key: string): number {
    return this.#versions.get(key) ?? 1;
  }

  /** The page changes, and the store hears of it. */
  change(key: string): void {
    this.#versions.set(key, this.version(key) + 1);
    this.store.forget([`tag:${key}`]);
  }

  /** Asks as the front door does. */
  ask(key: string, more: Partial<PageRequest> = {}): KeptPage | Promise<KeptPage> {
    const kept = this.store.find(key) ?? this.store.findPrevious(key);
    if (kept) return kept;
    const render = () => this.#render(key);
    return this.store.make({ key, tags: [`tag:${key}`], isRare: false, render, ...more });
  }

  /** Asks, and ends the renders that this takes, each in no time. */
  async askNow(key: string, more: Partial<PageRequest> = {}): Promise<string> {
    const asked = this.ask(key, more);
    for (let turn = 0; turn < 5; turn++) {
      this.finishAll();
      await settle();
    }
    return textOf(await asked);
  }

  finishAll(): void {
    for (const render of this.open.splice(0)) render.finish();
  }

  #render(key: string): Promise<RenderedPage> {
    this.begun += 1;
    const text = `${key} ${this.version(key)}${this.padding}`;
    return new Promise((resolve, reject) => {
      const render = {
        key,
        begunAt: this.at,
        finish: () => resolve(rendered(text, this.rendered)),
        fail: () => reject(new Error("The render failed.")),
      };
      this.open.push(render);
    });
  }
}

async function textOf(page: KeptPage): Promise<string> {
  return (await page.encodedFor(acceptedOf("identity"))).bytes.toString();
}

/** Lets every promise that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const isWaiting = (asked: KeptPage | Promise<KeptPage>) => asked instanceof Promise;

describe("PageStore", () => {
  test("renders a page once however many ask", async () => {
    const desk = new Desk();
    const asked = Array.from({ length: 200 }, () => desk.ask("a"));
    expect(desk.store.isBeingMade("a")).toBe(true);
    desk.finishAll();
    const pages = await Promise.all(asked);
    expect(new Set(pages).size).toBe(1);
    expect(desk.store.isBeingMade("a")).toBe(false);
    for (let times = 0; times < 100; times++) expect(await desk.ask("a")).toBe(pages[0]);
    expect(desk.begun).toBe(1);
    expect(desk.store.stats()).toMatchObject({ hits: 100, misses: 200, renders: 1, entries: 1 });
  });

  test("lets the first who asks after a change wait, and gives others the previous bytes for under a second", async () => {
    const desk = new Desk();
    await desk.askNow("a");
    desk.change("a");
    const first = desk.ask("a");
    const second = desk.ask("a");
    expect([isWaiting(first), isWaiting(second)]).toEqual([true, false]);
    expect(await textOf(await second)).toBe("a 1");
    desk.at += 899;
    expect(isWaiting(desk.ask("a"))).toBe(false);
    desk.at += 1;
    const late = desk.ask("a");
    expect(isWaiting(late)).toBe(true);
    expect(desk.begun).toBe(2);
    desk.finishAll();
    expect(await textOf(await first)).toBe("a 2");
    expect(await textOf(await late)).toBe("a 2");
    expect(await desk.askNow("a")).toBe("a 2");
    expect(desk.begun).toBe(2);
  });

  test("makes a page again that changed while it was made", async () => {
    const desk = new Desk();
    const first = desk.ask("a");
    desk.change("a");
    desk.finishAll();
    expect(await textOf(await first)).toBe("a 1");
    expect(await desk.askNow("a")).toBe("a 2");
    expect(desk.begun).toBe(2);
  });

  test("makes whoever asked wait for another render when the first took a second since a change", async () => {
    const desk = new Desk();
    const asked = desk.ask("a");
    desk.change("a");
    desk.at += 900;
    desk.finishAll();
    await settle();
    expect(desk.open).toHaveLength(1);
    desk.finishAll();
    expect(await textOf(await asked)).toBe("a 2");
  });

  test("gives what it has after three renders that each took too long", async () => {
    const desk = new Desk();
    const asked = desk.ask("a");
    for (let times = 1; times <= 3; times++) {
      expect(desk.begun).toBe(times);
      desk.change("a");
      desk.at += 2000;
      desk.finishAll();
      await settle();
    }
    expect(desk.open).toHaveLength(0);
    expect(await textOf(await asked)).toBe("a 3");
  });

  test("makes a page again after 28 seconds, unchanged as it may be", async () => {
    const desk = new Desk();
    await desk.askNow("a");
    desk.at += 27_999;
    expect(isWaiting(desk.ask("a"))).toBe(false);
    desk.at += 1;
    expect(isWaiting(desk.ask("a"))).toBe(true);
    expect(isWaiting(desk.ask("a"))).toBe(false);
    desk.at += 900;
    expect(isWaiting(desk.ask("a"))).toBe(true);
    expect(desk.begun).toBe(2);
  });

  test("counts the 28 seconds from when a render began", async () => {
    const desk = new Desk();
    const asked = desk.ask("a");
    desk.at += 20_000;
    desk.finishAll();
    await asked;
    desk.at += 8000;
    expect(isWaiting(desk.ask("a"))).toBe(true);
  });

  test.each([1, 5000, 3_600_000])(
    "gives nothing that changed, or whose age is unknown, when the clock is set back by %i ms",
    async (ms) => {
      const desk = new Desk();
      await desk.askNow("a");
      await desk.askNow("b");
      desk.at += 10_000;
      desk.change("a");
      desk.at -= ms;
      expect(isWaiting(desk.ask("a"))).toBe(true);
      expect(isWaiting(desk.ask("b"))).toBe(ms > 10_000);
      expect(isWaiting(desk.ask("a"))).toBe(true);
      desk.finishAll();
      await settle();
      expect(await desk.askNow("a")).toBe("a 2");
    },
  );

  test("forgets by tag, and only what has it", async () => {
    const desk = new Desk();
    await desk.askNow("a", { tags: ["home", "number:1"] });
    await desk.askNow("b", { tags: ["home"] });
    desk.store.forget(["number:1", "number:2", "__proto__"]);
    expect(isWaiting(desk.ask("b"))).toBe(false);
    expect(isWaiting(desk.ask("a", { tags: ["home", "number:1"] }))).toBe(true);
    desk.finishAll();
    await settle();
    desk.store.forget(["home"]);
    expect([isWaiting(desk.ask("a")), isWaiting(desk.ask("b"))]).toEqual([true, true]);
  });

  test("counts a change from when it was made, where it is heard of later", async () => {
    const desk = new Desk();
    await desk.askNow("a");
    const changedAt = desk.at;
    desk.at += 250;
    desk.store.forget(["tag:a"], changedAt);
    void desk.ask("a");
    desk.at += 649;
    expect(isWaiting(desk.ask("a"))).toBe(false);
    desk.at += 1;
    expect(isWaiting(desk.ask("a"))).toBe(true);
  });

  test("keeps as many bytes as it may, and those that were asked for last", async () => {
    const desk = new Desk(100 * KIB);
    desk.padding = " ".repeat(10 * KIB);
    for (let n = 0; n < 20; n++) {
      await desk.askNow("first");
      await desk.askNow(`page ${n}`);
    }
    expect(desk.begun).toBe(21);
    const { bytes, entries, evictions } = desk.store.stats();
    expect(bytes).toBeLessThanOrEqual(90 * KIB);
    expect(entries).toBeGreaterThan(2);
    expect(evictions).toBe(21 - entries);
  });

  test("keeps nothing that is larger than its memory", async () => {
    const desk = new Desk(20 * KIB);
    desk.padding = " ".repeat(30 * KIB);
    expect(await desk.askNow("a")).toContain("a 1");
    await desk.askNow("a");
    expect(desk.begun).toBe(2);
    expect(desk.store.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 });
  });

  test("forgets the previous bytes of a page that has become larger than its memory", async () => {
    const desk = new Desk(20 * KIB);
    await desk.askNow("a");
    desk.change("a");
    desk.padding = " ".repeat(30 * KIB);
    expect(await desk.askNow("a")).toContain("a 2");
    expect(desk.store.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 });
  });

  test("keeps common pages however many rare ones are asked for, and some of these", async () => {
    const desk = new Desk(MIB);
    for (let n = 0; n < 20; n++) await desk.askNow(`common ${n}`);
    desk.padding = " ".repeat(KIB);
    for (let n = 0; n < 200; n++) await desk.askNow(`rare ${n}`, { isRare: true });
    expect(desk.begun).toBe(220);
    for (let n = 0; n < 20; n++) expect(isWaiting(desk.ask(`common ${n}`))).toBe(false);
    expect(isWaiting(desk.ask("rare 199", { isRare: true }))).toBe(false);
    expect(desk.store.stats().entries).toBeLessThan(50);
  });

  test("leaves no tag behind of what it has dropped", async () => {
    const desk = new Desk(100 * KIB);
    for (let n = 0; n < 1000; n++) await desk.askNow(`page ${n}`, { isRare: n % 2 === 0 });
    const { entries, tags } = desk.store.stats();
    expect(entries).toBeLessThan(30);
    expect(tags).toBe(entries);
  });

  test("still hears of changes to a page that was dropped while it was made again", async () => {
    const desk = new Desk(20 * KIB);
    await desk.askNow("a");
    desk.change("a");
    const again = desk.ask("a");
    const [render] = desk.open.splice(0);
    for (let n = 0; n < 10; n++) await desk.askNow(`page ${n}`);
    expect(isWaiting(desk.ask("a"))).toBe(true);
    render?.finish();
    expect(await textOf(await again)).toBe("a 2");
    expect(isWaiting(desk.ask("a"))).toBe(false);
    desk.change("a");
    expect(await desk.askNow("a")).toBe("a 3");
    expect(desk.store.stats().tags).toBe(desk.store.stats().entries);
  });

  test("tells a failed render to all who wait, and keeps nothing of it", async () => {
    const desk = new Desk();
    const asked = [desk.ask("a"), desk.ask("a")];
    desk.open.shift()?.fail();
    for (const each of asked) await expect(each).rejects.toThrow("The render failed.");
    expect(desk.store.isBeingMade("a")).toBe(false);
    expect(desk.store.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 });
    expect(await desk.askNow("a")).toBe("a 1");
  });

  test("keeps the previous bytes through a failed render, for no longer than otherwise", async () => {
    const desk = new Desk();
    await desk.askNow("a");
    desk.change("a");
    const asked = desk.ask("a");
    desk.open.shift()?.fail();
    await expect(asked).rejects.toThrow();
    const again = desk.ask("a");
    expect(isWaiting(again)).toBe(true);
    expect(isWaiting(desk.ask("a"))).toBe(false);
    desk.at += 900;
    expect(isWaiting(desk.ask("a"))).toBe(true);
    desk.finishAll();
    expect(await textOf(await again)).toBe("a 2");
  });

  test("gives the last bytes, however old, for ten minutes after they were known to be current", async () => {
    const desk = new Desk();
    await desk.askNow("a");
    const minutes = 60_000;
    desk.at += 45 * minutes;
    const heardUntil = desk.at;
    desk.at += 10 * minutes - 1;
    const last = desk.store.findLast("a", heardUntil);
    expect(last && (await textOf(last))).toBe("a 1");
    expect(desk.store.stats().staleHits).toBe(1);
    desk.at += 1;
    expect(desk.store.findLast("a", heardUntil)).toBeUndefined();
    expect(desk.store.findLast("b", desk.at)).toBeUndefined();
  });

  test("counts the ten minutes of a page that was known to change from its change", async () => {
    const desk = new Desk();
    await desk.askNow("a");
    desk.change("a");
    desk.at += 599_999;
    expect(desk.store.findLast("a", desk.at)).toBeDefined();
    desk.at += 1;
    expect(desk.store.findLast("a", desk.at)).toBeUndefined();
  });

  test("counts the ten minutes of a page that was made since the last that was heard from then", async () => {
    const desk = new Desk();
    const heardUntil = desk.at;
    desk.at += 700_000;
    await desk.askNow("a");
    expect(desk.store.findLast("a", heardUntil)).toBeDefined();
    desk.at -= 1;
    expect(desk.store.findLast("a", heardUntil)).toBeUndefined();
  });

  test("gives no bytes again from which something was taken, until they are made anew", async () => {
    const desk = new Desk();
    await desk.askNow("a");
    desk.change("a");
    expect(desk.store.findLast("a", desk.at)).toBeDefined();
    desk.store.withdraw(["tag:a"]);
    expect(desk.store.findLast("a", desk.at)).toBeUndefined();
    await desk.askNow("a");
    expect(desk.store.findLast("a", desk.at)).toBeDefined();
  });

  test("gives no bytes from which something was taken while they were made", async () => {
    const desk = new Desk();
    const asked = desk.ask("a");
    desk.change("a");
    desk.store.withdraw(["tag:a"]);
    desk.finishAll();
    await asked;
    expect(desk.store.findLast("a", desk.at)).toBeUndefined();
  });

  test("gives what may not be kept to those who waited, and keeps nothing of it", async () => {
    const desk = new Desk();
    desk.rendered = { status: 500, isKeepable: false };
    const asked = [desk.ask("a"), desk.ask("a")];
    desk.finishAll();
    for (const each of asked) expect((await each).status).toBe(500);
    expect(desk.store.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0, renders: 1 });
    desk.rendered = {};
    expect(await desk.askNow("a")).toBe("a 1");
  });

  test("keeps nothing without memory, and still renders once for those who wait together", async () => {
    const desk = new Desk(0);
    const asked = Array.from({ length: 10 }, () => desk.ask("a"));
    desk.finishAll();
    await Promise.all(asked);
    expect(desk.begun).toBe(1);
    await desk.askNow("a");
    expect(desk.begun).toBe(2);
    expect(desk.store.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0, oldestAge: 0 });
  });

  test("tells the age of the oldest page", async () => {
    const desk = new Desk();
    expect(desk.store.stats().oldestAge).toBe(0);
    await desk.askNow("a");
    desk.at += 5000;
    await desk.askNow("b");
    expect(desk.store.stats().oldestAge).toBe(5000);
  });

  test.each([5, 60, 300])(
    "renders a page that changes all the time every 0.4 seconds, at %i ms each, never a second old",
    async (renderMs) => {
      const desk = new Desk();
      const end = desk.at + 20_000;
      const changes = [desk.at];
      while (desk.at < end) {
        for (const render of desk.open.filter(({ begunAt }) => desk.at - begunAt >= renderMs)) {
          desk.open.splice(desk.open.indexOf(render), 1);
          render.finish();
        }
        await settle();
        const asked = desk.ask("a");
        if (!isWaiting(asked)) {
          const version = Number((await textOf(await asked)).split(" ")[1]);
          expect(desk.at - (changes[version] ?? desk.at)).toBeLessThan(1000);
        }
        desk.at += 5;
        desk.change("a");
        changes.push(desk.at);
      }
      expect(desk.begun).toBeGreaterThan(45);
      expect(desk.begun).toBeLessThan(60);
    },
  );

  test("shows a change at once after a quiet time, and sooner what was taken from the public", async () => {
    const desk = new Desk();
    const isShownAtOnce = async () => {
      desk.change("a");
      const isWaitedFor = isWaiting(desk.ask("a"));
      desk.finishAll();
      await settle();
      return isWaitedFor;
    };
    await desk.askNow("a");
    for (let nth = 1; nth <= 5; nth++) expect(await isShownAtOnce()).toBe(true);
    expect(await isShownAtOnce()).toBe(false);
    desk.store.withdraw(["tag:a"]);
    expect(await isShownAtOnce()).toBe(true);
    expect(await isShownAtOnce()).toBe(false);
    desk.at += 5000;
    expect(await isShownAtOnce()).toBe(true);
  });

  test("never gives bytes a second out of date, renders a page twice at once or takes more than its memory", async () => {
    const key = fc.constantFrom("a", "b", "c");
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant("ask" as const), key }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant("change" as const), key }) },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant("tick" as const), ms: fc.nat({ max: 700 }) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constantFrom("finish" as const, "fail" as const),
          which: fc.nat({ max: 2 }),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 40, maxLength: 80 }),
        fc.constantFrom(0, 16, 60, 500),
        async (steps, kib) => {
          const desk = new Desk(kib * KIB);
          desk.padding = " ".repeat(2 * KIB);
          /** When each version of a page was overtaken by the next. */
          const overtaken = new Map<string, number>();
          const answers: Promise<void>[] = [];
          const check = async (name: string, page: KeptPage, waitedFor: number) => {
            const [, version] = (await textOf(page)).split(" ");
            const age = desk.at - (overtaken.get(`${name} ${version}`) ?? desk.at);
            if (age >= 1000 && waitedFor < 2) throw new Error(`${name} was ${age} ms out of date.`);
          };
          for (const each of steps) {
            if (each.do === "ask") {
              const { begun } = desk;
              const options = { isRare: each.key === "c" };
              const asked = desk.ask(each.key, options);
              if (asked instanceof Promise) {
                answers.push(
                  asked.then(
                    (page) => check(each.key, page, desk.begun - begun),
                    () => {},
                  ),
                );
              } else answers.push(check(each.key, asked, 0));
            } else if (each.do === "change") {
              overtaken.set(`${each.key} ${desk.version(each.key)}`, desk.at);
              desk.change(each.key);
            } else if (each.do === "tick") {
              desk.at += each.ms;
            } else {
              const [render] = desk.open.splice(each.which, 1);
              render?.[each.do]();
            }
            await settle();
            const running = desk.open.map((render) => render.key);
            expect(new Set(running).size).toBe(running.length);
            expect(desk.store.stats().bytes).toBeLessThanOrEqual(kib * KIB);
          }
          while (desk.open.length > 0) {
            desk.finishAll();
            await settle();
          }
          await Promise.all(answers);
          const { entries, tags } = desk.store.stats();
          expect(tags).toBe(entries);
        },
      ),
      { numRuns: 500 },
    );
  });
});
