import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "#lib/testing/cpu-ms.ts";
import { cleanText } from "./clean-text.ts";
import { publicCopy } from "./public-copy.ts";

const copyOf = (text: string) => publicCopy(text, []);

describe("publicCopy", () => {
  test.each([
    ["https://example.com/a", "example.com"],
    ["http://example.com", "example.com"],
    ["HTTPS://Example.COM/A", "Example.COM"],
    ["Open https://example.com/a now", "Open example.com now"],
    ["(https://example.com/a)", "(example.com)"],
    ["“https://example.com/a”.", "“example.com”."],
    ["<https://example.com/a>", "<example.com>"],
    ["'https://example.com/a'!", "'example.com'!"],
    ["https://example.com/a_(b)", "example.com"],
    ["(https://example.com/a_(b))", "(example.com)"],
    ["https://example.com/a?", "example.com?"],
    ["https://example.com.", "example.com."],
    ["https://user:pass@example.com:8443/p/q?x=1#f", "example.com"],
    ["https://pass@example.com", "example.com"],
    ["https://example.com\\@evil.example/p", "example.com"],
    ["https://example.com&x@evil.example/p", "evil.example"],
    ["http:\\\\example.com\\p", "example.com"],
    ["https:/example.com/p", "example.com"],
    ["https:example.com/p", "example.com"],
    ["https:///example.com/p", "example.com"],
    ["//example.com/p", "example.com"],
    ["://example.com/p", "example.com"],
    ["ftp://files.example.com/p", "files.example.com"],
    ["http://localhost:3000/p", "localhost"],
    ["http://192.0.2.1:8080/p", "192.0.2.1"],
    ["http://[2001:db8::1]:80/p", "[2001:db8::1]"],
    ["https://p4ssw0rd", ""],
    ["https://example.com%2Fp", "example.com"],
    ["https://example.com,p", "example.com"],
    ["codehttps://example.com/p", "codeexample.com"],
    ["123456https://example.com/p", "123456example.com"],
    ["https://a.example/p,https://b.example/q", "a.example,b.example"],
    ["[https://a.example/p](https://b.example/q)", "[a.example](b.example)"],
    ["https://a.example/?to=https://b.example/q", "a.example"],
    ['<a href="https://example.com/p">open</a>', '<a href="example.com>'],
  ])("reduces the web link in %j", (text, copy) => {
    expect(copyOf(text).text).toBe(copy);
  });

  test.each([
    ["Open authy://verify?code=s3cret now", "Open  now"],
    ["authy://s3cret", ""],
    ["authy://eyJhbGci.eyJzdWIi.SflKxw", ""],
    ["authy://example.com/p", "example.com"],
    ["com.example.app://p", ""],
    ["myapp:/verify/p", ""],
    ["javascript:alert('p') ok", "javascript: ok"],
    ["JavaScript:p", "JavaScript:"],
    ["data:text/html,<b>p</b> ok", "data: ok"],
    ["vbscript:p", "vbscript:"],
    ["mailto:me@example.com?subject=p", "example.com"],
    ["sms:9009?body=p", "sms:9009"],
  ])("reduces the link of another scheme in %j", (text, copy) => {
    expect(copyOf(text).text).toBe(copy);
  });

  test.each([
    ["www.example.com/p", "www.example.com"],
    ["www.example.c0m/p", "www.example.c0m"],
    ["www.example.com:8080", "www.example.com"],
    ["example.com/p", "example.com"],
    ["example.com/", "example.com"],
    ["example.com?p=1", "example.com"],
    ["example.com#p", "example.com"],
    ["example.com:8080/p", "example.com"],
    ["example.com./p", "example.com"],
    ["example.com%3Fp", "example.com"],
    ["192.0.2.1/p", "192.0.2.1"],
    ["192.0.2.1:8080", "192.0.2.1"],
    ["user:pass@example.com", "example.com"],
    ["user:pass@example.com验证码123456", "example.com验证码123456"],
    ["user:pass@192.0.2.1完成", "192.0.2.1完成"],
    ["user:pass@example.com/p", "example.com"],
    ["(user:pass@example.com)", "(example.com)"],
    ["me@example.com/p", "example.com"],
    ["git@example.com:user/p", "example.com"],
    ["пример.рф/п", "пример.рф"],
    ["例え.テスト/秘密abc", "例え.テスト"],
    ["xn--e1afmkfd.xn--p1ai/p", "xn--e1afmkfd.xn--p1ai"],
    ["i❤.example/p", "i❤.example"],
    ["点击192.0.2.1/p", "点击192.0.2.1"],
    ["点击www.192.0.2.1/p", "点击www.192.0.2.1"],
    ["Link:example.com/p", "Link:example.com"],
    ["localhost:3000/p", "localhost"],
    ["Open localhost/p?x=1", "Open localhost"],
    ["点击localhost:3000/p", "点击localhost"],
    ["user:pass@localhost", "localhost"],
    ["/verify?token=p", "/verify"],
  ])("reduces the link without a scheme in %j", (text, copy) => {
    expect(copyOf(text).text).toBe(copy);
  });

  test.each([
    ["ｈｔｔｐｓ：／／example．com／p", "example．com"],
    ["example。com/p", "example。com"],
    ["example․com⁄p", "example․com"],
    ["𝐡𝐭𝐭𝐩𝐬://example.com/p", "example.com"],
    ["https∶∕∕example.com∕p", "example.com"],
    ["h\u200Bttps://ex\u00ADample.com/p\u200Bq", "example.com"],
    ["example.com\u202E/p", "example.com"],
    ["example.\u2060com\uFEFF/p", "example.com"],
    ["example.com\uFFFD/p", "example.com"],
    ["user：pass@example.com", "example.com"],
    ["https://example.com/a´p", "example.com"],
    ["https://example.com/a¨p", "example.com"],
    ["hxxps://example.com/p", "example.com"],
    ["hXXps[:]//example[.]com/p", "example[.]com"],
    ["example[.]com/p", "example[.]com"],
    ["www(.)example{.}com?p=1", "www(.)example{.}com"],
    ["example[dot]com/p ok", "example[dot]com ok"],
    ["Open (mail(DOT)example(dot)com/p)", "Open (mail(DOT)example(dot)com)"],
    ["192[.]0[.]2[.]1/p", "192[.]0[.]2[.]1"],
    ["example［．］com/p", "example［．］com"],
    ["example.com╱p", "example.com"],
    ["example.com〳p", "example.com"],
    ["example.com⟋p", "example.com"],
    ["example.com╲p", "example.com"],
  ])("reduces the disguised link in %j", (text, copy) => {
    expect(copyOf(text).text).toBe(copy);
  });

  test.each([
    [
      "点击https://example.com/a1b2完成验证，验证码123456，5分钟内有效。",
      "点击example.com完成验证，验证码123456，5分钟内有效。",
    ],
    ["点击https://example.com/a1b2，验证码：123456", "点击example.com，验证码：123456"],
    ["https://example.com。您的验证码是123456", "example.com。您的验证码是123456"],
    ["https://example.com/aを開く。コード123456", "example.comを開く。コード123456"],
    ["اضغط https://example.com/aللتأكيد، 123456", "اضغط example.comللتأكيد، 123456"],
  ])("ends a link at the prose that is glued to it in %j", (text, copy) => {
    expect(copyOf(text).text).toBe(copy);
  });

  test.each([
    "https://example.com/登录/s3cret",
    "https://example.com/登录123456",
    "https://example.com/a登录s3cret",
    "https://example.com/a，s3cret",
    "https://example.com/a，b/c",
    "https://example.com/a，b=c",
    "https://example.com/café",
    "https://example.com/a：secret",
  ])("removes all up to white space where the end of %j is in doubt", (text) => {
    expect(copyOf(`${text} ok`).text).toBe("example.com ok");
  });

  test.each([
    "example.com",
    "Visit Example.com, then example.org. Thanks!",
    "Is it example.com? Yes",
    "@example.com #123456",
    "Your code is 123456.\n\n@example.com #123456 @embedded.example",
    "Example.com:1234",
    "$3.50/month, 12/11/2026, 12.11.2026/13.11.2026, and/or, 24/7, N/A",
    "10:30 a.m./p.m., e.g./i.e., U.S./Canada",
    "1.234.567.890/x",
    "Wait.../stop",
    "C:\\Users",
    "Data: 12",
    "metadata:x1",
    "Code: 123-456 :/ ok",
    "https://",
    "example[.]com",
    "example[dot]com, (dot) [.] {.",
    "localhost",
    "localhost:3000",
    "Code(:)1234/5678",
    "您的验证码：123456。下载/安装",
    "",
    "\uFFFD\u202E",
  ])("keeps %j as it is", (text) => {
    expect(copyOf(text).text).toBe(text);
  });

  test.each([
    ["me@example.com", "██████████████"],
    ["mailto:me@example.com", "mailto:██████████████"],
    ["账号：me@example.com", "账号：██████████████"],
    ["Ring +17875550101 or open https://a.example/p", "Ring ████████████ or open a.example"],
  ])("masks what is personal in %j", (text, copy) => {
    expect(copyOf(text).text).toBe(copy);
  });

  test("maps no span that is masked, and shows the codes that it is told of", () => {
    const text = "482 913 0000 https://a.example/p +17875550101";
    const code = { start: 0, end: 7 };
    const copy = publicCopy(text, [code]);
    expect(copy.text).toBe("482 913 0000 a.example ████████████");
    expect(copy.toPublic(0, 7)).toEqual(code);
    expect(copy.toPublic(text.length - 4, text.length)).toBeNull();
  });

  test("maps spans that stay and refuses those that do not", () => {
    const text = "a https://user@example.com/p/123456 G-123456";
    const copy = copyOf(text);
    expect(copy.text).toBe("a example.com G-123456");
    const code = text.indexOf("G-123456");
    const mapped = copy.toPublic(code, text.length);
    expect(mapped).toEqual({ start: 14, end: 22 });
    expect(copy.toPublic(0, 1)).toEqual({ start: 0, end: 1 });
    expect(copy.toPublic(0, text.length)).toBeNull();
    expect(copy.toPublic(text.indexOf("123456"), text.indexOf("123456") + 6)).toBeNull();
    expect(copy.toPublic(text.indexOf("p/"), code)).toBeNull();
  });

  test.each([
    [-1, 2],
    [2, 1],
    [0, 99],
    [0.5, 1],
    [Number.NaN, 1],
  ])("maps no span from %d to %d", (start, end) => {
    expect(copyOf("123456").toPublic(start, end)).toBeNull();
  });

  const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
  const topLevel = fc.constantFrom("com", "io", "co.uk", "рф", "xn--p1ai", "中国", "TRAVEL");
  const host = fc.oneof(
    fc.tuple(label, topLevel).map((parts) => parts.join(".")),
    fc.tuple(label, label, topLevel).map((parts) => parts.join(".")),
    fc.ipV4(),
  );
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{6,24}$/);
  const shape = fc.constantFrom(
    "https://HOST/SECRET",
    "http://HOST/a/SECRET/b",
    "https://HOST?t=SECRET",
    "https://HOST/%E7%99%BB?x=1&t=SECRET&y=2",
    "https://HOST#SECRET",
    "https://SECRET@HOST/x",
    "https://user:SECRET@HOST:8443",
    "authy://HOST/SECRET",
    "authy://SECRET",
    "app://verify?code=SECRET",
    "www.HOST/SECRET",
    "HOST/SECRET",
    "HOST?SECRET",
    "HOST#SECRET",
    "HOST:8080/SECRET",
    "user:SECRET@HOST",
    "SECRET@HOST/x",
    "https://HOST/登录/SECRET",
    "https://HOST/(SECRET)",
    "HOST╱SECRET",
    "HOST〳SECRET",
    "hxxps://HOST/SECRET",
    "hxxp[:]//HOST/SECRET",
    "localhost:3000/SECRET",
    "javascript:SECRET",
    "data:,SECRET",
  );
  const before = fc.constantFrom("", " ", "(", "“", "<", "点击", "Code 123456: ", "[x](", "见：");
  const after = fc.constantFrom(
    "",
    " ok",
    ")",
    ".",
    "？",
    '"',
    "，验证码123456",
    "完成",
    "…",
    "\n",
  );
  const disguise = fc.array(
    fc.tuple(fc.nat(), fc.constantFrom("\u200B", "\u00AD", "\u202E", "\u2060", "\uFE0F", "\uFFFD")),
    { maxLength: 4 },
  );
  const widths = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replace(/[./:]/g, wide),
    (text) => text.replace(/[!-~]/g, wide),
    (text) => text.replaceAll(".", "[.]"),
    (text) => text.replaceAll(".", "(dot)"),
  );

  function wide(char: string): string {
    return String.fromCharCode(char.charCodeAt(0) + 0xfee0);
  }

  test("holds no secret of any link in any surroundings", () => {
    fc.assert(
      fc.property(
        fc.record({ before, shape, host, secret, after, disguise, widths }),
        ({ before, shape, host, secret, after, disguise, widths }) => {
          fc.pre(!`${host} ${before} ${after} verify javascript`.includes(secret));
          let link = widths(shape.replace("HOST", host)).replace(widths("SECRET"), "SECRET");
          for (const [at, hidden] of disguise) {
            const place = at % (link.length + 1);
            if (/SECRE$/.test(link.slice(0, place)) || !link.includes("SECRET")) continue;
            const disguised = link.slice(0, place) + hidden + link.slice(place);
            if (disguised.includes("SECRET")) link = disguised;
          }
          const text = cleanText(before + link.replace("SECRET", () => secret) + after);
          expect(copyOf(text).text).not.toContain(secret);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("keeps a part of the original in order, and maps spans to the same characters", () => {
    const piece = fc.oneof(
      anyText(8),
      fc.constantFrom(
        "https://",
        "a.example",
        "/p",
        "@",
        ":",
        "?",
        " ",
        "，",
        "。",
        "www.",
        "#",
        "(",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.nat(),
        fc.nat(20),
        (pieces, at, length) => {
          const text = cleanText(pieces.join(""));
          const copy = copyOf(text);
          expect(copy.text.isWellFormed()).toBe(true);
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + length);
          const mapped = copy.toPublic(start, end);
          if (mapped)
            expect(copy.text.slice(mapped.start, mapped.end)).toBe(text.slice(start, end));
          let found = 0;
          for (const char of copy.text) found = text.indexOf(char, found) + char.length;
          expect(found).toBeLessThanOrEqual(text.length);
          if (copy.text === text) expect(copy.toPublic(0, text.length)).not.toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    "a:",
    "a.",
    "a@b.cc",
    "mail:a@b.cc",
    "a:b@",
    "http:",
    "://",
    "//",
    "a.example:",
    "192.0.2.1:",
    "https://a.example，",
    "https://a.example/(",
    "a登",
    "。a",
    "%2F",
    "?a=",
    "(",
    "a[.]",
    "a[dot",
    "localhost/",
  ])("takes time linear in the length of many %j", (unit) => {
    const timeOf = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const started = cpuMs();
      copyOf(text);
      return cpuMs() - started;
    };
    timeOf(1000);
    // Quadratic time would be some 90 seconds; linear time is below a tenth of one.
    expect(timeOf(80_000)).toBeLessThan(2000);
  });
});

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
