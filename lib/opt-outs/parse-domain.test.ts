import fc from "fast-check";
import { expect, test } from "vitest";
import { isOwnName } from "#lib/opt-outs/own-name.ts";
import { parseDomain } from "#lib/opt-outs/parse-domain.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

test.each([
  ["tiktok.com", "tiktok.com", "tiktok"],
  [" TikTok.COM. ", "tiktok.com", "tiktok"],
  ["www.tiktok.com", "www.tiktok.com", "tiktok"],
  ["harbour-lights.co.uk", "harbour-lights.co.uk", "harbour-lights"],
  ["bücher.de", "xn--bcher-kva.de", "bücher"],
  ["xn--bcher-kva.de", "xn--bcher-kva.de", "bücher"],
  ["ｔｉｋｔｏｋ.com", "tiktok.com", "tiktok"],
  // Below another domain, and where anybody gets a name: nobody's own.
  ["tiktok.harbour-lights.com", "tiktok.harbour-lights.com", null],
  ["tiktok.github.io", "tiktok.github.io", null],
  ["tiktok.duckdns.org", "tiktok.duckdns.org", null],
])("reads %s", (written, ascii, label) => {
  expect(parseDomain(written)).toEqual({ ascii, label });
});

test.each([
  "",
  ".",
  "com",
  "co.uk",
  "github.io",
  "localhost",
  "mail.localhost",
  "printer.local",
  "db.internal",
  "router.home.arpa.",
  "harbour",
  "127.0.0.1",
  "0x7f.1",
  "2130706433",
  "[::1]",
  "::1",
  "169.254.169.254",
  "tiktok.com/x",
  "https://tiktok.com",
  "tiktok.com:53",
  "ann@tiktok.com",
  "tik tok.com",
  "_dmarc.tiktok.com",
  "*.tiktok.com",
  "-tiktok.com",
  "tiktok-.com",
  "tik..tok.com",
  "tiktok.com\r\nx",
  "tiktok\u0000.com",
  `${"a".repeat(64)}.com`,
  `${"a.".repeat(121)}com`,
])("refuses %j", (written) => {
  expect(parseDomain(written)).toBeNull();
});

test("takes whatever is written for a domain or for none", () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.domain(), fc.string()), (written) => {
      const domain = parseDomain(written);
      if (domain) expect(domain.ascii).toMatch(/^[a-z\d](?:[a-z\d.-]{0,240}[a-z\d])$/);
    }),
  );
});

const isOwn = (domain: string, sender: string) => isOwnName(domain, identifySender(sender));

test("knows the name of a domain in every case and width, and nothing that looks like it", () => {
  expect(isOwn("tiktok.com", "TikTok")).toBe(true);
  expect(isOwn("tiktok.com", "ＴＩＫＴＯＫ")).toBe(true);
  expect(isOwn("bücher.de", "BÜCHER")).toBe(true);
  expect(isOwn("tiktok.com", "Tiktok Shop")).toBe(false);
  // A Cyrillic і in the domain, then in the sender.
  expect(isOwn("tіktok.com", "TikTok")).toBe(false);
  expect(isOwn("tiktok.com", "Tіktok")).toBe(false);
  expect(isOwn("t1ktok.com", "TikTok")).toBe(false);
});

test.each([
  ["9009.com", "9009"],
  ["17875550101.com", "+17875550101"],
  ["verify.io", "Verify"],
  ["unknown.com", ""],
  ["ok.com", "OK"],
  ["tiktok.github.io", "TikTok"],
  ["tiktok.harbour-lights.com", "TikTok"],
])("lets an admin look at %s for %j", (domain, sender) => {
  expect(isOwn(domain, sender)).toBe(false);
});
