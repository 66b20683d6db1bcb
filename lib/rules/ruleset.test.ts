import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoMessages } from "#lib/demo/demo-messages.ts";
import { findInCopy } from "#lib/messages/find-in-copy.ts";
import { namedMatter, wordedMatter } from "#lib/moderation/withhold-reason.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { compilePattern } from "./compile-pattern.ts";
import type { RuleAction, RuleCondition } from "./rule.ts";
import { type Facts, Ruleset } from "./ruleset.ts";
import { shippedRuleset } from "./shipped-rules.ts";

function factsOf(from: string, text: string): Facts {
  const { codes, service } = findInCopy(text, from);
  const purpose = purposeOf(text, codes);
  const sender = identifySender(from);
  return { sender, text, tokens: textTokens(text), purpose, service, country: "PR" };
}

function rulesOf(...given: [RuleCondition, RuleAction][]): Ruleset {
  return new Ruleset(
    given.map(([condition, action], index) => {
      return {
        id: index + 1,
        name: "",
        position: index,
        isOn: true,
        shipped: null,
        condition,
        action,
      };
    }),
  );
}

const corpus = globSync("lib/otp/corpus/*.jsonl").flatMap((path) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { from?: string; sender?: string; text: string }),
);

describe("the shipped rules", () => {
  test("withhold of every message that we have what the lists withhold, for the same reason", () => {
    const shipped = shippedRuleset();
    const messages = [...corpus, ...demoMessages] as {
      from?: string;
      sender?: string;
      text: string;
    }[];
    expect(messages.length).toBeGreaterThan(2000);
    let withheld = 0;
    for (const { from, sender, text } of messages) {
      const facts = factsOf(from ?? sender ?? "9009", text);
      const reason = namedMatter(facts) ?? wordedMatter(facts);
      const verdict = shipped.judge(facts);
      expect(verdict.withheldFor, text).toBe(reason);
      expect(verdict.action, text).toBe(reason ? "withhold" : null);
      if (reason) withheld += 1;
    }
    expect(withheld).toBeGreaterThan(50);
  });
});

describe("a ruleset", () => {
  const facts = factsOf("TikTok", "[TikTok] 482913 is your verification code");

  test.each([
    [{ senders: ["tiktok"] }, true],
    [{ senders: ["other", "tiktok"] }, true],
    [{ senders: ["other"] }, false],
    [{ senderKinds: ["alphanumeric"] }, true],
    [{ senderKinds: ["short", "phone"] }, false],
    [{ services: ["tiktok"] }, true],
    [{ services: ["uber"] }, false],
    [{ purposes: ["other", "sign-up", "sign-in"] }, true],
    [{ purposes: ["reset"] }, false],
    [{ countries: ["PR"] }, true],
    [{ countries: ["US"] }, false],
    [{ words: ["Verification Code"] }, true],
    [{ words: ["code verification", "your"] }, true],
    [{ words: ["code verification"] }, false],
    [{ pattern: "VERIF[a-z]+ code$" }, true],
    [{ pattern: "^code" }, false],
    [{ senders: ["tiktok"], words: ["code"], countries: ["PR"] }, true],
    [{ senders: ["tiktok"], words: ["casino"] }, false],
    [{ words: ["code"], exceptSenders: ["tiktok"] }, false],
    [{ words: ["code"], exceptServices: ["tiktok"] }, false],
    [{ words: ["code"], exceptServices: ["uber"] }, true],
    [{ sensitive: "bank" }, false],
  ] as [RuleCondition, boolean][])("matches by %j: %j", (condition, isMatch) => {
    expect(rulesOf([condition, "hide"]).judge(facts).action).toBe(isMatch ? "hide" : null);
  });

  test("finds a character of a script without spaces wherever it stands", () => {
    const chinese = factsOf("9009", "您的验证码是482913");
    expect(rulesOf([{ words: ["码"] }, "hide"]).judge(chinese).action).toBe("hide");
    expect(rulesOf([{ words: ["证码"] }, "hide"]).judge(chinese).action).toBe("hide");
    expect(rulesOf([{ words: ["银行"] }, "hide"]).judge(chinese).action).toBeNull();
  });

  test("lets the first rule decide that matches, however each is looked up", () => {
    const parts: RuleCondition[] = [
      { senders: ["tiktok"] },
      { services: ["tiktok"] },
      { words: ["code"] },
      { pattern: "code" },
      { countries: ["PR"] },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 1 }), (conditions) => {
        const given = conditions.map((each): [RuleCondition, RuleAction] => [each, "hide"]);
        expect(rulesOf([{ senders: ["other"] }, "publish"], ...given).judge(facts).ruleId).toBe(2);
      }),
    );
  });

  test("judges any text", () => {
    const rules = rulesOf([{ words: ["码", "code x"], pattern: "(a|b)+c" }, "withhold"]);
    fc.assert(
      fc.property(hostileText, hostileText, (from, text) => {
        expect([null, "withhold"]).toContain(rules.judge(factsOf(from, text)).action);
      }),
    );
  });
});

describe("a pattern", () => {
  test("takes time that grows with the text alone", () => {
    const compiled = compilePattern("(x+x+)+y");
    if ("mistake" in compiled) throw new Error(compiled.mistake);
    expect(compiled.test("x".repeat(20_000))).toBe(false);
  });

  test.each([
    ["(", /^can't be read: missing/],
    ["(?<=a)b", /^can't be read: invalid/],
    ["a*", /^matches every message/],
    ["([a-z]{1,200}){5}", /^repeats too much/],
    ["a".repeat(201), /^must have at most 200/],
  ])("refuses %s", (pattern, mistake) => {
    expect(compilePattern(pattern)).toEqual({ mistake: expect.stringMatching(mistake) });
  });
});
