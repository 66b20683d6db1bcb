import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Log, makeLog } from "#lib/log.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

/** What a log writes while a function uses it. */
function written(use: (log: Log) => void): string {
  const lines: string[] = [];
  use(makeLog("debug", { write: (line) => void lines.push(line) }));
  for (const line of lines) expect(line).toMatch(/^\{[^\n\u2028\u2029]*\}\n$/);
  // Its own clock has digits too.
  return lines.join("").replaceAll(/"time":\d+,/g, "");
}

const record = (use: (log: Log) => void) => JSON.parse(written(use));

const scripts = ["0", "٠", "۰", "०", "๐", "０", "𝟎"].map((zero) => zero.codePointAt(0)!);

/** A code of 4 to 10 digits of one script. */
const digits = fc
  .tuple(fc.constantFrom(...scripts), fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 10 }))
  .map(([zero, values]) => values.map((value) => String.fromCodePoint(zero + value)).join(""));

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const lettersAndDigits = `${letters}0123456789`;

const randomSecret = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom(...`${lettersAndDigits}-_`),
      minLength: 26,
      maxLength: 60,
    }),
    fc.constantFrom("0", "7"),
  )
  .map(([text, digit]) => `x${digit}${text}`);

/** What must never be read in a log, whatever stands around it. */
const secret = fc.oneof(
  digits,
  digits.map((code) => `+1 787-555-${code}`),
  randomSecret,
  randomSecret.map((text) => `whsec_${text}`),
  randomSecret.map((text) => `Bearer ${text}`),
  randomSecret.map((text) => `msg_${text}`),
  fc.constantFrom("harbour@example.com", "tide.table+9009@sms.example.org"),
);

/** A text that can be told from anything that a log writes by itself. */
const words = fc
  .tuple(hostileText, fc.nat())
  .map(([text, n]) => `${text}heron${n.toString(36)}reed`);

const sensitiveNames = [
  "authorization",
  "cookie",
  "set-cookie",
  "Set-Cookie",
  "token",
  "accessToken",
  "secret",
  "secrets",
  "password",
  "DATA_KEY",
  "text",
  "body",
  "code",
  "codes",
  "to",
  "from",
  "number",
  "e164",
  "sender",
  "query",
  "params",
];

/** A log's line writes some characters as escapes, and its frames have lines with numbers of their own. */
function expectWithout(line: string, hidden: string): void {
  const rest = line.replaceAll(/(\.[cm]?[jt]s):\d+:\d+/g, "$1");
  expect(rest).not.toContain(hidden);
  expect(rest).not.toContain(JSON.stringify(hidden).slice(1, -1));
}

describe("log", () => {
  test("never writes a code, number or secret that an error holds, wherever it holds it", () => {
    fc.assert(
      fc.property(hostileText, secret, hostileText, (before, hidden, after) => {
        const text = `${before} ${hidden} ${after}`;
        const error = Object.assign(new Error(text, { cause: new TypeError(text) }), {
          code: hidden,
          name: hidden,
          detail: text,
          params: [text],
        });
        const frameless = Object.assign(new Error(""), { stack: text, message: before });
        for (const thrown of [error, frameless, text, { message: text }, new DOMException(text)]) {
          const line = written((log) => {
            log.error({ err: thrown, id: hidden, client: hidden }, "it failed");
            log.error(thrown as Error);
            log.warn({ nested: { error: thrown, list: [text, { text }] } }, text);
            log.warn(text);
            log.warn(`%s %j ${text}`, text, { text, value: text });
            log.info({ [text]: text }, "named");
          });
          expectWithout(line, hidden);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("never writes what a field of a sensitive name holds, at any depth", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sensitiveNames), words, (name, text) => {
        const line = written((log) => {
          log.info({ [name]: text }, "one");
          log.info(
            { request: { headers: { [name]: [text] } }, items: [{ [name]: { text } }] },
            "two",
          );
          log.info({ [name]: 482913 }, "three");
        });
        expectWithout(line, text.slice(text.indexOf("heron")));
        expect(line).not.toContain("482913");
      }),
    );
  });

  test("never writes what a statement or a parser was given", () => {
    fc.assert(
      fc.property(words, (text) => {
        const parse = () => JSON.parse(`${text}`);
        const line = written((log) => {
          const failed = new Error(`Failed query: select ?\nparams: ${text}`, {
            cause: new Error("disk"),
          });
          log.error({ err: failed }, "stored nothing");
          try {
            parse();
          } catch (error) {
            log.error({ err: error }, "read nothing");
          }
        });
        expectWithout(line, text.slice(text.indexOf("heron")));
        expect(line).toContain('"message":"disk"');
      }),
    );
  });

  test("keeps what tells where an error came from", () => {
    const cause = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    const error = new RangeError("could not store", { cause });
    const { err, msg } = record((log) => log.error({ err: error }, "a request failed"));
    expect(msg).toBe("a request failed");
    expect(err).toMatchObject({
      type: "RangeError",
      message: "could not store",
      stack: expect.stringMatching(
        /^ {4}at .*log\.test\.ts:\d+:\d+\)?(?:\n {4}at .+:\d+:\d+\)?)*$/,
      ),
      cause: { code: "SQLITE_FULL", message: "database or disk is full" },
    });
  });

  test("keeps the id of a request, the address of its client, its source, and figures", () => {
    const fields = {
      id: "0f8b4f4e-8a55-4f6e-9d4f-2f1f6f2a9c11",
      client: "2001:db8::1234",
      source: "gateway-2024",
      deleted: 12_345,
      ok: true,
      none: null,
    };
    expect(record((log) => log.info(fields, "done"))).toMatchObject({ ...fields, msg: "done" });
  });

  test("drops frames that a message made up", () => {
    const error = new Error("x\n    at heron (reed:1:1)");
    error.message = "x";
    expect(written((log) => log.error(error))).not.toContain("heron");
  });

  test("ends at chains without end, and at values that can't be read", () => {
    const looped = new Error("round");
    looped.cause = looped;
    const deep: { down?: unknown } = {};
    deep.down = deep;
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    const unreadable = new Proxy(new Error("no"), {
      get: () => {
        throw new Error("no");
      },
    });
    const line = written((log) => {
      log.error(
        { err: looped, deep, big: 1n, at: new Date(Number.NaN), bytes: Buffer.alloc(9) },
        "a",
      );
      log.error({ trap }, "b");
      log.error(trap, "c");
      log.error({ err: unreadable }, "d");
      log.error({ err: undefined }, "e");
      log.error({ err: null }, "f");
    });
    expect(line.match(/"message":"round"/g)).toHaveLength(4);
    expect(line.match(/"msg":"[a-f]"/g)).toHaveLength(6);
  });

  test("writes nothing below its level", () => {
    const lines: string[] = [];
    const quiet = makeLog("warn", { write: (line) => void lines.push(line) });
    quiet.info({ at: 1 }, "no");
    expect(lines).toEqual([]);
  });
});
