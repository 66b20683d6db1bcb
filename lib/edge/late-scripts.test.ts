import { describe, expect, onTestFinished, test, vi } from "vitest";
import { withLateScripts } from "#lib/edge/late-scripts.ts";

const file = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
const made = (html: string) => withLateScripts(Buffer.from(html)).toString();

/** A page as Next writes one, with two scripts in its head and the last one behind its text. */
const page = [
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/c.js"/>',
  `${file("a")}${file("b")}<title>小 ü</title>`,
  '<script src="/_next/static/chunks/old.js" noModule=""></script></head><body><p>小 ü</p>',
  '<script type="application/ld+json">{"a":1}</script><script id="_R_">first()</script>',
  `${file("c")}<script>rest("小")</script></body></html>`,
].join("");

describe("withLateScripts", () => {
  test("takes out what would be fetched and run before the text is painted, and nothing else", () => {
    const html = made(page);
    const loader = /<head>(<script>.*?<\/script>)/.exec(html)?.[1] ?? "";
    expect(html.replace(loader, "")).toBe(
      [
        '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
        "<title>小 ü</title></head><body><p>小 ü</p>",
        '<script type="application/ld+json">{"a":1}</script><script id="_R_">first()</script>',
        '<script>rest("小")</script></body></html>',
      ].join(""),
    );
  });

  test.each([
    ["has no scripts", "<html><head></head><body><p>小</p></body></html>"],
    ["has no head", `<p>Text</p>${file("a")}`],
    ["is empty", ""],
    ["has others' scripts alone", '<html><head><script src="/a.js"></script></head></html>'],
  ])("leaves a page as it is that %s", (_, html) => {
    expect(made(html)).toBe(html);
  });

  test("fetches them once something is painted, each once", () => {
    const { paint, pass, fetched } = run(page);
    expect(fetched()).toEqual([]);
    paint();
    const scripts = ["a", "b", "c"].map((name) => `/_next/static/chunks/${name}.js`);
    expect(fetched()).toEqual(scripts.map((src) => ({ src, async: true })));
    paint();
    pass(1000);
    expect(fetched()).toHaveLength(3);
  });

  test("fetches them after a second where nothing is painted, for nobody looks", () => {
    const { pass, fetched } = run(page);
    pass(999);
    expect(fetched()).toEqual([]);
    pass(1);
    expect(fetched()).toHaveLength(3);
  });
});

/** Runs what a page begins with, in a browser of few parts. */
function run(html: string) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const [, code = ""] = /<head><script>(.*?)<\/script>/.exec(made(html)) ?? [];
  const fetched: { src: string; async: boolean }[] = [];
  const document = {
    createElement: (name: string) => ({ name }),
    head: { append: ({ src, async }: (typeof fetched)[number]) => fetched.push({ src, async }) },
  };
  let paint = () => {};
  const observed = vi.fn();
  class PerformanceObserver {
    constructor(listener: () => void) {
      paint = listener;
    }
    observe = observed;
  }
  new Function("document", "PerformanceObserver", code)(document, PerformanceObserver);
  expect(observed).toHaveBeenCalledWith({ type: "paint" });
  return {
    paint: () => paint(),
    pass: (ms: number) => vi.advanceTimersByTime(ms),
    fetched: () => fetched,
  };
}
