import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRare, knownQuery, type Parameter } from "#lib/edge/page-parameters.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const cursor = `msg_${"k7".repeat(13)}`;
const list: Parameter[] = ["before", "after", "refresh"];
const all: Parameter[] = ["q", "country", ...list];

describe("knownQuery", () => {
  test.each([
    ["", list, ""],
    [`before=${cursor}`, list, `?before=${cursor}`],
    [`before=${cursor}.3`, list, `?before=${cursor}.3`],
    ["after=1700000000000-12", list, "?after=1700000000000-12"],
    [`after=${cursor}&before=1-2`, list, `?before=1-2&after=${cursor}`],
    ["refresh=15&before=1-2", list, "?before=1-2&refresh=15"],
    ["before=1-2", [], ""],
    ["before=1-2", ["q"], ""],
    ["before=%31-2", list, "?before=1-2"],
    ["before=1-2&before=3-4", list, "?before=1-2"],
    ["before=&before=3-4", list, ""],
    ["before=1-2%00", list, ""],
    ["before=+1-2", list, ""],
    ["before=1-2-3", list, ""],
    ["before=1111111111111111-1", list, ""],
    [`before=msg_${"a".repeat(27)}`, list, ""],
    ["refresh=45", list, ""],
    ["refresh=15.0", list, ""],
    ["country=spain", all, "?country=spain"],
    ["country=ES", all, ""],
    ["country=__proto__", all, ""],
    ["q=%20", all, ""],
    ["q=a%2Bb", all, "?q=a%2Bb"],
    ["q=%F0%9F%91%A9", all, "?q=%F0%9F%91%A9"],
    [`q=x${"%F0%9F%91%A9".repeat(300)}`, all, `?q=x${"%F0%9F%91%A9".repeat(200)}`],
    [`q=${"%F0%9F%91%A9".repeat(300)}`, all, `?q=${"%F0%9F%91%A9".repeat(200)}%EF%BF%BD`],
    ["constructor=1&__proto__=2&toString=3", all, ""],
  ] as [string, Parameter[], string][])("reads %j", (query, known, expected) => {
    expect(knownQuery(query, known)).toBe(expected);
  });

  test("writes what it wrote the same again, in any order and among anything else", () => {
    const value = fc.oneof(
      hostileText,
      fc.constantFrom(cursor, `${cursor}.12`, "1-2", "15", "spain", "tide"),
    );
    const pairs = fc.array(fc.tuple(fc.constantFrom(...all, "x", "_rsc", "Q"), value));
    fc.assert(
      fc.property(pairs, (given) => {
        const written = knownQuery(String(new URLSearchParams(given)), all);
        expect(knownQuery(written.slice(1), all)).toBe(written);
        const names = [...new URLSearchParams(written).keys()];
        expect(names).toEqual(all.filter((name) => names.includes(name)));
        const backwards = given.filter(([name], at) => given.findIndex(([n]) => n === name) === at);
        expect(knownQuery(String(new URLSearchParams(backwards.reverse())), all)).toBe(written);
      }),
    );
  });

  test("never throws, and writes only what an address may hold", () => {
    fc.assert(
      fc.property(hostileText, (query) => {
        expect(knownQuery(query, all)).toMatch(/^(?:\?[\w%.*+=&-]+)?$/);
      }),
    );
  });
});

describe("isRare", () => {
  test.each([
    ["", false],
    ["?country=spain", false],
    ["?refresh=15", false],
    ["?before=1-2", true],
    ["?after=1-2", true],
    ["?before=1-2&refresh=15", true],
    ["?country=spain&before=1-2", true],
    ["?q=tide", true],
  ])("tells of %j", (search, expected) => {
    expect(isRare(search)).toBe(expected);
  });
});
