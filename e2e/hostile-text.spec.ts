import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "hostile", provider: "generic" });
});

const zalgo = `Z${"\u0335\u0321\u0322".repeat(200)}algo`;

/** Bodies that attack the page, its layout or its reader; each must show as plain text. */
const bodies: [title: string, text: string, shown: string | RegExp][] = [
  ["a script", "<script>window.hit = 1</script>end", "<script>window.hit = 1</script>end"],
  [
    "a script that ends the page's own",
    '</script><script>window.hit=1</script>"\\u003c',
    "</script><script>",
  ],
  ["an image with a handler", '<img src=x onerror="window.hit=1">', "<img src=x onerror="],
  ["attributes that end early", '" onmouseover="window.hit=1" x="', 'onmouseover="window.hit=1"'],
  ["a template", "{{constructor.constructor('window.hit=1')()}} #{7*7}", "{{constructor"],
  ["a javascript link", "Tap javascript:window.hit=1 now", /Tap\s+.*now/],
  ["bidi overrides", "abc \u202e321 edoc\u202c \u2066x", "abc"],
  ["zero-width characters", "co\u200bde 12\u200b34\u2060 56\ufeff", "co"],
  ["combining marks", zalgo, "algo"],
  ["emoji sequences", "👩‍👩‍👧‍👦🏳️‍🌈🇵🇷 code 4821", "🇵🇷"],
  [
    "every script",
    "Ελλάδα Грузия עברית العربية हिन्दी ไทย 中文 日本語 한국어 ქართული አማርኛ 𐌰𐌱",
    "ไทย",
  ],
  ["NUL and controls", "a\u0000b\u0007c\u001bd", "a\ufffdb\ufffdc\ufffdd"],
  ["a lone surrogate", "x\ud800y", "x\ufffdy"],
  ["an entity", "&lt;b&gt; &amp; &#60;", "&lt;b&gt; &amp; &#60;"],
  ["JSON-LD that ends early", '"}</script><!--', '"}</script><!--'],
];

for (const [index, [title, text, shown]] of bodies.entries()) {
  test(`shows ${title} as text`, async ({ page, server }) => {
    const to = `+1787555${String(110 + index).padStart(4, "0")}`;
    await addNumber(server, to);
    const response = await post(source, { from: `<b>${title}</b>"'`, to, text });
    expect(response.status).toBe(201);
    for (const path of [`/numbers/${to.slice(1)}`, "/", "/countries/puerto-rico"]) {
      await page.goto(server.url + path);
      const first = page.locator("article[data-message]").first();
      await expect(first).toContainText(shown);
      expect(await page.evaluate(() => "hit" in window)).toBe(false);
      await expect(first.locator("script, img, iframe, b")).toHaveCount(0);
    }
  });
}

test("folds a text of 10,000 characters without breaking the page", async ({ page, server }) => {
  const to = "+17875550150";
  await addNumber(server, to);
  const text = `Begin ${"x".repeat(9980)} end`;
  await post(source, { from: "Long", to, text });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${server.url}/numbers/${to.slice(1)}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const card = page.locator("article[data-message]").first();
    expect((await card.boundingBox())?.height).toBeLessThan(600);
    await card.getByText("Show all").click();
    await expect(card.getByText("Show less")).toBeVisible();
  }
});

test("shows of a link its domain only, anywhere", async ({ page, server }) => {
  const to = "+17875550151";
  await addNumber(server, to);
  const secrets = ["s3cr3tPath", "t0k3nQuery", "fr4gm3nt", "us3rinfo", "hidd3nZero", "gl00edHan"];
  const text = [
    "Log in: https://login.example.com/a/s3cr3tPath?token=t0k3nQuery#fr4gm3nt",
    "or http://us3rinfo:pw@example.org:8443/x",
    "or exa\u200bmple.net/\u200bhidd3n\u200bZero and hidd3nZero.example",
    "点击example.cn/gl00edHan查看",
  ].join("\n");
  await post(source, { from: "Linker", to, text: text.replace(" and hidd3nZero.example", "") });
  const places = [
    `/numbers/${to.slice(1)}`,
    "/",
    "/countries/puerto-rico",
    "/senders/linker",
    ...secrets.map((secret) => `/search?q=${secret}`),
  ];
  for (const place of places) {
    const html = (await (await fetch(server.url + place)).text()).replaceAll("\u200b", "");
    for (const secret of secrets) {
      if (!place.endsWith(secret)) expect(html, place).not.toContain(secret);
    }
  }
  await page.goto(`${server.url}/search?q=s3cr3tPath`);
  await expect(page.locator("article[data-message]")).toHaveCount(0);
  await page.goto(`${server.url}/numbers/${to.slice(1)}`);
  const card = page.locator("article[data-message]").first();
  await expect(card).toContainText("login.example.com");
  await expect(card.locator(".foreign[dir=auto] a")).toHaveCount(0);
});
