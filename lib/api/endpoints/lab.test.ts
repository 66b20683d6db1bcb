import { describe, expect, test } from "vitest";
import type { Call } from "#lib/api/endpoint.ts";
import { verdictSchema } from "#lib/api/wire/verdict.ts";
import { labEndpoints } from "./lab.ts";

const [endpoint] = labEndpoints;

/** What the endpoint makes of a body; null for one that it refuses. */
async function post(given: unknown) {
  const parsed = endpoint!.body!.safeParse(given);
  if (!parsed.success) return null;
  const answer = await endpoint!.run({ body: parsed.data } as Call<never, never, never>);
  if (!("body" in answer)) throw new Error("the answer has no body");
  return verdictSchema.parse(JSON.parse(JSON.stringify(answer.body)));
}

describe("POST /lab", () => {
  test("answers with a verdict of the documented shape, the heaviest findings first", async () => {
    const { findings, codes } = (await post({ text: "Your code is {code}. See bit.ly/3xYz" }))!;
    expect(codes[0]?.code).toBe("482913");
    expect(findings[0]).toMatchObject({ kind: "shortener", severity: "error" });
    expect(findings.map(({ severity }) => severity)).toEqual(
      findings
        .map(({ severity }) => severity)
        .toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    for (const { rule } of findings) expect(rule.url).toMatch(/^https:\/\//);
  });

  test("writes its sentences in Spanish when asked to", async () => {
    const { findings } = (await post({ text: "Your Faro code is 482913", locale: "es" }))!;
    expect(findings.map(({ sentence }) => sentence)).toContain(
      "No dice cuánto tiempo vale el código.",
    );
  });

  test.each([
    [{}],
    [{ text: 1 }],
    [{ text: "x".repeat(20_001) }],
    [{ text: "x", codeLength: 3 }],
    [{ text: "x", codeLength: 11 }],
    [{ text: "x", language: "tlh" }],
    [{ text: "x", sender: "x".repeat(41) }],
    [{ text: "x", txet: "y" }],
    [[]],
    [null],
  ])("refuses %j", async (body) => {
    expect(await post(body)).toBeNull();
  });

  test("judges what is hostile as what it is: text", async () => {
    const text = "\ud800<script>\u0000{{__proto__}} %{constructor} %s \u202e".repeat(200);
    const verdict = await post({ text, host: "__proto__", sender: "{code}" });
    expect(verdict?.isCut).toBe(true);
  });
});

const order = ["error", "warning", "advice", "good"];
