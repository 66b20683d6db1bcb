import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import fc from "fast-check";
import { atomFeed } from "#lib/feeds/atom-feed.ts";
import type { Feed } from "#lib/feeds/feed.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { expect, test } from "./harness/fixtures.ts";
import { rawRequest, requestText } from "./harness/raw-request.ts";
import type { TestServer } from "./harness/server.ts";
import { addNumber, addSource, post, retireNumber, type TestSource } from "./harness/source.ts";

const NUMBER = "17875550101";
const RETIRED = "17875550102";

test.use({ serverEnv: { RENDERS_PER_MINUTE: "0" } });

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "feeds", provider: "generic" });
  for (const each of [NUMBER, RETIRED]) await addNumber(server, each);
  await retireNumber(server, RETIRED);
  await send("[Gull] 2468 is your code");
});

/** @returns the message's public id */
async function send(text: string, from = "Harbour"): Promise<string> {
  const response = await post(source, { from, to: `+${NUMBER}`, text });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

function ask(server: TestServer, path: string, headers: string[] = [], method = "GET") {
  return rawRequest(server, requestText(path, headers, method));
}

type Entry = { id: string; title: string; content: string; author: string };
type Parsed = { error: string | null; title: string; entries: Entry[] };

/** Reads Atom as a browser's own XML parser does. */
function parse(page: Page, texts: string[]): Promise<Parsed[]> {
  return page.evaluate((all) => {
    const atom = "http://www.w3.org/2005/Atom";
    return all.map((text) => {
      const document = new DOMParser().parseFromString(text, "application/xml");
      const within = (element: Element, name: string) =>
        element.getElementsByTagNameNS(atom, name)[0]?.textContent ?? "";
      const entries = [...document.getElementsByTagNameNS(atom, "entry")].map((entry) => ({
        id: within(entry, "id"),
        title: within(entry, "title"),
        content: within(entry, "content"),
        author: within(entry, "name"),
      }));
      return {
        error: document.querySelector("parsererror")?.textContent ?? null,
        title: within(document.documentElement, "title"),
        entries,
      };
    });
  }, texts);
}

const pages = [
  `/numbers/${NUMBER}`,
  "/countries/puerto-rico",
  "/senders/harbour",
  "/services/gull",
  `/es/numbers/${NUMBER}`,
];

const documents: [path: string, type: string, cacheControl: string][] = [
  ...pages.flatMap((path): [string, string, string][] => [
    [`${path}/feed.atom`, "application/atom+xml; charset=utf-8", "public, max-age=0"],
    [`${path}/feed.json`, "application/feed+json; charset=utf-8", "public, max-age=0"],
  ]),
  ["/search/feed.atom?q=2468", "application/atom+xml; charset=utf-8", "public, max-age=0"],
  ["/search/feed.json?q=2468", "application/feed+json; charset=utf-8", "public, max-age=0"],
  ["/numbers.json", "application/json", "public, max-age=300"],
  ["/numbers.txt", "text/plain; charset=utf-8", "public, max-age=300"],
];

for (const [path, type, cacheControl] of documents) {
  test(`answers ${path} to GET, HEAD, If-None-Match and Accept-Encoding`, async ({ server }) => {
    const get = await ask(server, path);
    expect(get.status).toBe(200);
    expect(get.headers).toMatchObject({
      "content-type": type,
      "x-robots-tag": "noindex",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
      "content-length": String(get.body.length),
    });
    expect(get.headers["cache-control"]).toContain(cacheControl);
    expect(get.headers["content-security-policy"]).toContain("default-src 'none'");
    const head = await ask(server, path, [], "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
    for (const known of [get.headers.etag, `W/${get.headers.etag}`, "*"]) {
      const again = await ask(server, path, [`If-None-Match: ${known}`]);
      expect([again.status, again.body.length], known).toEqual([304, 0]);
    }
    for (const [encoding, decode] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const { headers, body } = await ask(server, path, [`Accept-Encoding: ${encoding}`]);
      const plain = headers["content-encoding"] === encoding ? decode(body) : body;
      expect(plain.equals(get.body), encoding).toBe(true);
    }
    for (const method of ["POST", "DELETE", "OPTIONS"]) {
      expect((await ask(server, path, [], method)).status, method).toBe(405);
    }
  });
}

test("tells a page's feeds in its answer's Link", async ({ server }) => {
  for (const path of pages) {
    const { headers } = await ask(server, path);
    expect(headers.link).toBe(
      `<${path}/feed.atom>; rel="alternate"; type="application/atom+xml", ` +
        `<${path}/feed.json>; rel="alternate"; type="application/feed+json"`,
    );
  }
  const search = await ask(server, "/search?q=a%22%3E%0d%0aX%3A%20y&before=1-2");
  expect(search.headers.link).toContain("</search/feed.atom?q=a%22%3E%0D%0AX%3A+y>;");
  expect(search.headers.x).toBeUndefined();
  for (const path of ["/", "/numbers", "/search", "/rules", `/numbers/${RETIRED}`]) {
    expect((await ask(server, path)).headers.link, path).toBeUndefined();
  }
});

test("answers for what is not there as its page does", async ({ server }) => {
  const answers: [path: string, status: number][] = [
    ["/numbers/17875550177/feed.atom", 404],
    [`/numbers/${RETIRED}/feed.json`, 410],
    ["/senders/heron/feed.atom", 404],
    ["/senders/Harbour/feed.atom", 308],
    ["/search/feed.atom", 404],
    ["/numbers/%/feed.atom", 400],
    ["/numbers/%00/feed.atom", 404],
    ["/services/%2e%2e/feed.atom", 404],
    [`/numbers/${NUMBER}/feed.atom/`, 308],
    ["/numbers/feed.atom", 404],
  ];
  for (const [path, status] of answers) {
    expect((await ask(server, path)).status, path).toBe(status);
  }
});

test("shows a message in every feed in the first answer after its POST's", async ({
  server,
  page,
}) => {
  const id = await send("[Gull] The first 2468 of them");
  for (const [path] of documents.slice(0, -2)) {
    const body = (await ask(server, path)).body.toString();
    const ids = path.includes("feed.json")
      ? (JSON.parse(body) as { items: { id: string }[] }).items.map((item) => item.id)
      : (await parse(page, [body]))[0]!.entries.map((entry) => entry.id);
    expect(ids[0], path).toBe(`urn:glasspost:${id}`);
  }
});

test("gives what strangers write as text, and as well-formed XML and JSON", async ({
  server,
  page,
}) => {
  const texts = [
    "]]> <![CDATA[ </content><entry><title>&lt;b&gt;</title>",
    "a\0b\u001b[31m\ufffe\uffff\ud800 c",
    "<script>go()</script> &amp; &#0; %s \u202e fin",
    'line one\r\nline "two"\ttab',
  ];
  const ids: string[] = [];
  for (const text of texts) ids.unshift(await send(text, `<b>"${texts.indexOf(text)}" & Co`));
  const atom = await ask(server, `/numbers/${NUMBER}/feed.atom`);
  const json = await ask(server, `/numbers/${NUMBER}/feed.json`);
  const [parsed] = await parse(page, [atom.body.toString()]);
  const { items } = JSON.parse(json.body.toString()) as {
    items: { id: string; title: string; content_text: string }[];
  };
  expect(parsed!.error).toBeNull();
  expect(parsed!.entries.map(({ id }) => id).slice(0, 4)).toEqual(
    ids.map((id) => `urn:glasspost:${id}`),
  );
  expect(parsed!.entries.length).toBe(items.length);
  // What XML can't hold is another character there; all else reads the same in both.
  const readable = (text: string) => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, "\ufffd");
  for (const [at, entry] of parsed!.entries.entries()) {
    expect(entry.content).toBe(readable(items[at]!.content_text));
    expect(entry.title).toBe(items[at]!.title);
  }
  expect(parsed!.entries[3]!.content).toBe(texts[0]);
});

test("writes XML that a browser's parser takes, whatever a message holds", async ({ page }) => {
  const given = fc.sample(fc.tuple(hostileText, hostileText), 300);
  const feeds = given.map(
    ([text, title]): Feed => ({
      locale: "en",
      title,
      siteName: title,
      pageUrl: `https://sms.example.com/search?q=${title}`,
      feedUrl: (form) => `https://sms.example.com/search/feed.${form}?q=${text}`,
      items: [
        {
          id: "urn:glasspost:msg_a",
          url: "https://sms.example.com/messages/msg_a",
          title,
          text,
          message: {
            sender: { title },
            country: "PR",
            receivedAt: "2026-11-22T10:30:15.250Z",
          } as MessageCard,
        },
      ],
    }),
  );
  const parsed = await parse(page, feeds.map(atomFeed));
  expect(parsed.map(({ error }) => error)).toEqual(feeds.map(() => null));
  const expected = (text: string) =>
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML can't hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  for (const [at, [text, title]] of given.entries()) {
    expect(parsed[at]!.title).toBe(expected(title));
    expect(parsed[at]!.entries).toEqual([
      {
        id: "urn:glasspost:msg_a",
        title: expected(title),
        content: expected(text),
        author: expected(title),
      },
    ]);
  }
});

test("lists every number that is or was public, and follows what becomes of them", async ({
  server,
}) => {
  const read = async () => {
    const { numbers } = JSON.parse((await ask(server, "/numbers.json")).body.toString()) as {
      numbers: { number: string; status: string; publicUntil: string | null }[];
    };
    return numbers.map(({ number, status }) => `${number} ${status}`);
  };
  expect(await read()).toEqual([`+${NUMBER} active`, `+${RETIRED} retired`]);
  await addNumber(server, "17875550103");
  await expect.poll(read).toContain("+17875550103 active");
  await retireNumber(server, "17875550103");
  await expect.poll(read).toContain("+17875550103 retired");
  const lines = (await ask(server, "/numbers.txt")).body.toString();
  expect(lines).toBe(`+${NUMBER}\n+${RETIRED}\n+17875550103\n`);
});
