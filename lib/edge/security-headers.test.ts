import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pagePolicy, securityHeaders } from "#lib/edge/security-headers.ts";
import type { Site } from "#lib/site.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const site: Site = {
  name: "Glasspost",
  publicUrl: "https://sms.example.com",
  operator: null,
  contactEmail: null,
  retentionDays: 7,
  advertisement: null,
};

const hash = (body: string) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`;

function directive(policy: string, name: string): string | undefined {
  return policy.split("; ").find((part) => part.split(" ")[0] === name);
}

describe("pagePolicy", () => {
  test.each([
    ["no script", "<p>Text</p>", []],
    ["an inline script", "<script>go()</script>", ["go()"]],
    ["one with attributes", '<script id="x" async>go()</script>', ["go()"]],
    ["two of the same", "<script>a</script><script>a</script>", ["a"]],
    ["several", "<script>a</script><p></p><script>b\n</script>", ["a", "b\n"]],
    ["an empty one", "<script></script>", [""]],
    ["a file", '<script src="/_next/static/a.js"></script>', []],
    ["data for search engines", '<script type="application/ld+json">{}</script>', []],
    ["text that looks like one", "<p>&lt;script&gt;go()&lt;/script&gt;</p>", []],
    ["a name that starts the same", "<scripture>go()</scripture>", []],
    ["letters of every script", "<script>ü小</script>", ["ü小"]],
  ])("allows the very scripts of a page with %s", (_, html, bodies) => {
    const allowed = bodies.map(hash);
    expect(directive(pagePolicy(Buffer.from(html), site), "script-src")).toBe(
      ["script-src 'self'", ...allowed].join(" "),
    );
  });

  test("allows nothing inline as such, and nothing from elsewhere", () => {
    fc.assert(
      fc.property(hostileText, (html) => {
        const policy = pagePolicy(Buffer.from(html), site);
        expect(policy).not.toContain("unsafe");
        expect(policy).not.toMatch(/https?:|\*|data:/);
        expect(policy).not.toMatch(/[\r\n]/);
        expect(directive(policy, "default-src")).toBe("default-src 'none'");
        expect(directive(policy, "base-uri")).toBe("base-uri 'none'");
        expect(directive(policy, "frame-ancestors")).toBe("frame-ancestors 'none'");
        expect(directive(policy, "frame-src")).toBe("frame-src 'none'");
      }),
    );
  });

  test("frames the origin of the advertisement alone", () => {
    const advertisement = { url: "https://ads.example.com/slot?x=1", height: 100 };
    const policy = pagePolicy(Buffer.alloc(0), { ...site, advertisement });
    expect(directive(policy, "frame-src")).toBe("frame-src https://ads.example.com");
  });

  test("takes no longer for a page of opening tags than its length allows", () => {
    const policy = pagePolicy(Buffer.from(`${"<script>".repeat(50_000)}</script>`), site);
    expect(policy.match(/sha256-/g)).toHaveLength(1);
  });
});

describe("securityHeaders", () => {
  test("asks for https only where the site has it", () => {
    expect(securityHeaders(site)).toHaveProperty("strict-transport-security");
    expect(securityHeaders({ ...site, publicUrl: "http://localhost:3000" })).not.toHaveProperty(
      "strict-transport-security",
    );
  });
});
