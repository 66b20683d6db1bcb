import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { environmentVariables, parseEnv } from "#lib/env.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const key = Buffer.alloc(32, 7).toString("base64");
const webhookSecret = `whsec_${key}`;

function mistakesOf(values: Record<string, string>): string[] {
  const result = parseEnv(values);
  return "mistakes" in result ? result.mistakes : [];
}

function read(values: Record<string, string>) {
  const result = parseEnv(values);
  if ("mistakes" in result) throw new Error(result.mistakes.join("\n"));
  return result.env;
}

describe("parseEnv", () => {
  test("reads an empty environment as the documented defaults", () => {
    const env = read({});
    expect(env).toMatchObject({
      PORT: 3000,
      HOST: "0.0.0.0",
      PUBLIC_URL: "http://localhost:3000",
      DATABASE_URL: "file:./data/glasspost.db",
      DATA_KEY: "",
      DEMO: true,
      RETENTION_DAYS: 7,
      ORIGINALS_DAYS: 3,
      SITE_NAME: "Glasspost",
      OPERATOR: "",
      CONTACT_EMAIL: "",
      AD_URL: "",
      AD_HEIGHT: 100,
      LOG_LEVEL: "info",
    });
    expect(env.TRUSTED_PROXIES.rules).toEqual([]);
  });

  test("names every variable it reads, once, with default and meaning", () => {
    const names = environmentVariables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(new Set(Object.keys(read({}))));
    for (const { description } of environmentVariables) expect(description).toMatch(/\.$/);
  });

  test.each([
    ["PORT", "1", 1],
    ["PORT", "65535", 65535],
    ["HOST", "127.0.0.1", "127.0.0.1"],
    ["PUBLIC_URL", "", "http://localhost:3000"],
    ["PUBLIC_URL", "https://sms.example.com", "https://sms.example.com"],
    ["PUBLIC_URL", "https://sms.example.com/", "https://sms.example.com"],
    ["PUBLIC_URL", "http://sms.example.com:8080", "http://sms.example.com:8080"],
    ["DATABASE_URL", "file:/srv/sms.db", "file:/srv/sms.db"],
    ["DATA_KEY", key, key],
    ["DEMO", "off", false],
    ["RETENTION_DAYS", "3650", 3650],
    ["SITE_NAME", "x".repeat(60), "x".repeat(60)],
    ["OPERATOR", "Harbour Labs", "Harbour Labs"],
    ["CONTACT_EMAIL", "desk@example.com", "desk@example.com"],
    ["MAIL_FROM", "desk@example.com", "desk@example.com"],
    ["ALERT_WEBHOOK_SECRET", webhookSecret, webhookSecret],
    ["AD_URL", "https://ads.example.com/slot?x=1", "https://ads.example.com/slot?x=1"],
    ["AD_HEIGHT", "50", 50],
    ["LOG_LEVEL", "silent", "silent"],
  ])("reads %s=%s", (name, value, expected) => {
    expect(read({ [name]: value })).toHaveProperty(name, expected);
  });

  test("lets a port that is set show in the public URL that is not", () => {
    expect(read({ PORT: "8080" }).PUBLIC_URL).toBe("http://localhost:8080");
  });

  test.each([
    ["PORT", ""],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3000.5"],
    ["PORT", "3e3"],
    ["PORT", " 3000"],
    ["PORT", "0x50"],
    ["PORT", "9".repeat(40)],
    ["HOST", ""],
    ["PUBLIC_URL", "sms.example.com"],
    ["PUBLIC_URL", "nonsense"],
    ["PUBLIC_URL", "ftp://sms.example.com"],
    ["PUBLIC_URL", "javascript:alert(1)"],
    ["PUBLIC_URL", "https://sms.example.com/inbox"],
    ["PUBLIC_URL", "https://sms.example.com?a"],
    ["PUBLIC_URL", "https://user:word@sms.example.com"],
    ["DATABASE_URL", ""],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "glasspost.db"],
    ["DATABASE_URL", "mysql://localhost/sms"],
    ["DATA_KEY", "c2hvcnQ="],
    ["DATA_KEY", "a".repeat(64)],
    ["DEMO", ""],
    ["DEMO", "yes"],
    ["DEMO", "ON"],
    ["RETENTION_DAYS", "0"],
    ["ORIGINALS_DAYS", "0"],
    ["RETENTION_DAYS", "3651"],
    ["RETENTION_DAYS", "forever"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "::1/129"],
    ["TRUSTED_PROXIES", "10.0.0"],
    ["TRUSTED_PROXIES", "10.0.0.1/8/8"],
    ["TRUSTED_PROXIES", "10.0.0.1, proxy.example.com"],
    ["SITE_NAME", ""],
    ["SITE_NAME", "x".repeat(61)],
    ["OPERATOR", "x".repeat(121)],
    ["CONTACT_EMAIL", "desk at example.com"],
    ["SMTP_URL", "mail.example.com:587"],
    ["SMTP_URL", "http://mail.example.com"],
    ["SMTP_URL", "smtp://"],
    ["MAIL_FROM", "desk at example.com"],
    ["ALERT_EMAIL", "one@example.com, two@example.com"],
    ["ALERT_WEBHOOK_URL", "hooks.example.com"],
    ["ALERT_WEBHOOK_URL", "file:///etc/hosts"],
    ["ALERT_WEBHOOK_URL", "https://name:word@hooks.example.com"],
    ["ALERT_WEBHOOK_SECRET", "whsec_c2hvcnQ="],
    ["ALERT_WEBHOOK_SECRET", key],
    ["AD_URL", "http://ads.example.com/"],
    ["AD_URL", "//ads.example.com/"],
    ["AD_HEIGHT", "49"],
    ["AD_HEIGHT", "601"],
    ["LOG_LEVEL", "verbose"],
  ])("answers %s=%j with exactly one sentence that says what is allowed", (name, value) => {
    const mistakes = mistakesOf({ [name]: value });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(new RegExp(`^${name} must .+\\.$`));
    expect(mistakes[0]).not.toContain("\n");
  });

  test.each([
    ["MAIL_FROM", { SMTP_URL: "smtp://localhost" }],
    ["SMTP_URL", { ALERT_EMAIL: "desk@example.com" }],
    ["ALERT_WEBHOOK_SECRET", { ALERT_WEBHOOK_URL: "https://hooks.example.com/" }],
  ])("asks for %s when what needs it is set", (name, values) => {
    expect(mistakesOf(values as Record<string, string>)).toEqual([
      expect.stringMatching(new RegExp(`^${name} must be set with .+\\.$`)),
    ]);
  });

  test("lets e-mail come from the contact address where no other is set", () => {
    const values = { SMTP_URL: "smtps://mail.example.com", CONTACT_EMAIL: "desk@example.com" };
    expect(read(values).MAIL_FROM).toBe("desk@example.com");
  });

  test("tells every mistake at once, in a sentence each", () => {
    const mistakes = mistakesOf({ PORT: "x", DEMO: "x", PUBLIC_URL: "x", SITE_NAME: "Post" });
    expect(mistakes.map((mistake) => mistake.split(" ")[0]).toSorted()).toEqual([
      "DEMO",
      "PORT",
      "PUBLIC_URL",
    ]);
  });

  test("reads trusted proxies as addresses and ranges of both families", () => {
    const list = read({
      TRUSTED_PROXIES: "10.0.0.0/8, 192.0.2.7,::1,2001:db8::/32",
    }).TRUSTED_PROXIES;
    expect(list.check("10.9.9.9")).toBe(true);
    expect(list.check("192.0.2.7")).toBe(true);
    expect(list.check("192.0.2.8")).toBe(false);
    expect(list.check("::1", "ipv6")).toBe(true);
    expect(list.check("2001:db8:1::1", "ipv6")).toBe(true);
    expect(list.check("2001:db9::1", "ipv6")).toBe(false);
  });

  test("never throws, whatever the variables hold", () => {
    const names = environmentVariables.map(({ name }) => name);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...names),
          fc.oneof(fc.string(), fc.webUrl(), hostileText, fc.ipV6()),
        ),
        (values) => {
          const result = parseEnv(values);
          for (const mistake of "mistakes" in result ? result.mistakes : []) {
            expect(mistake).toMatch(/^[A-Z_]+(?: and [A-Z_]+)? must .+\.$/);
          }
        },
      ),
    );
  });
});
