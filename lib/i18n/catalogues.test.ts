import { globSync, readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { parseAst } from "vitest/node";
import { errorTexts } from "./error-texts.ts";
import en from "./messages/en.json" with { type: "json" };
import es from "./messages/es.json" with { type: "json" };

const root = new URL("../../", import.meta.url).pathname;
const catalogues = { en: flatten(en), es: flatten(es) };

/** What may read the same in English and Spanish: examples to type, and values without words. */
const sameInBoth = ["searchTips.sender.example", "searchTips.number.example"];

/** Where a literal string is read or heard by visitors. */
const visibleAttributes =
  /^(?:aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label|lead|empty|description)$/u;
const visibleProperties = /^(?:title|description|label|placeholder)$/u;

const sources = globSync(["{app,components,lib/feeds}/**/*.{ts,tsx}", "lib/lab/sentence-of.ts"], {
  cwd: root,
})
  .filter((path) => !path.includes(".test.") && !path.startsWith("app/api/"))
  // Only its admins read the console, in English.
  .filter((path) => !/^(?:app|components)\/(?:admin|account)\//.test(path))
  .map((path) => ({ path, found: scan(readFileSync(root + path, "utf8")) }));

describe("the catalogues", () => {
  test("have the same keys", () => {
    expect([...catalogues.es.keys()].sort()).toEqual([...catalogues.en.keys()].sort());
  });

  test.each([...catalogues.en.keys()])("take the same arguments for %s", (key) => {
    const [english, spanish] = [catalogues.en.get(key) ?? "", catalogues.es.get(key) ?? ""];
    expect(argumentsOf(spanish)).toEqual(argumentsOf(english));
    expect(tagsOf(spanish)).toEqual(tagsOf(english));
  });

  test.each([
    ["en", en],
    ["es", es],
  ] as const)("can be formatted in %s", (locale, messages) => {
    const fail = (error: Error) => {
      throw error;
    };
    const t = createTranslator({ locale, messages: messages as typeof en, onError: fail });
    for (const [key, message] of catalogues[locale]) {
      const tags = tagsOf(message).map((tag) => [tag, (text: unknown) => text]);
      for (const count of [0, 1, 2, 1_000_000]) {
        const counts = [...argumentsOf(message).keys()].map((name) => [name, count]);
        t.rich(key as never, Object.fromEntries([...tags, ...counts]) as never);
      }
    }
  });

  test("say nothing in Spanish that is English", () => {
    const same = [...catalogues.es].filter(([key, text]) => catalogues.en.get(key) === text);
    expect(same.map(([key]) => key).sort()).toEqual([...sameInBoth].sort());
    const { en: english, es: spanish } = errorTexts;
    const keys = Object.keys(english) as (keyof typeof english)[];
    expect(keys.filter((key) => english[key] === spanish[key])).toEqual([]);
  });
});

describe("the sources", () => {
  test("use every key, and none that is missing", () => {
    const patterns = sources.flatMap(({ found }) => found.keys);
    const keys = [...catalogues.en.keys()];
    const missing = patterns.filter((pattern) => !keys.some((key) => pattern.test(key)));
    const unused = keys.filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect({ missing: missing.map(String), unused }).toEqual({ missing: [], unused: [] });
  });

  test("have no visible string of their own", () => {
    const own = sources.flatMap(({ path, found }) => found.strings.map((text) => [path, text]));
    expect(own).toEqual([]);
  });
});

describe("the scan of a source", () => {
  test("finds keys by the namespace of their function", () => {
    const { keys } = scan(`
      function A() { const t = translationsOf("a", locale); return t("x") + t.rich("y", {}); }
      function B({ kind }) { const t = translationsOf("b", locale); return <p>{t(\`kind.\${kind}\`)}</p>; }
    `);
    const candidates = ["a.x", "a.y", "b.y", "b.kind.bank", "b.kind"];
    expect(keys.map((key) => candidates.filter((candidate) => key.test(candidate)))).toEqual([
      ["a.x"],
      ["a.y"],
      ["b.kind.bank"],
    ]);
  });

  test("refuses a key that it cannot read", () => {
    expect(() => scan(`function A() { const t = translationsOf("a", locale); t(key); }`)).toThrow(
      "key",
    );
  });

  test.each([
    "<p>Hello</p>",
    '<p>{"Hello"}</p>',
    "<p>{isMorning ? `Hello` : null}</p>",
    '<p>{name && "Hello"}</p>',
    '<a aria-label="Hello" />',
    '<img alt={"Hello"} />',
    '<Card title="Hello" />',
    'pageMetadata({ title: "Hello" })',
  ])("finds the string in %s", (source) => {
    expect(scan(`const x = ${source};`).strings).toEqual(["Hello"]);
  });

  test.each([
    '<p className="hello">{t}</p>',
    '<a href="/hello"> · </a>',
    "<p>{name}</p>",
    '<p>{is("hello") ? 1 : 2}</p>',
  ])("leaves %s", (source) => {
    expect(scan(`const x = ${source};`).strings).toEqual([]);
  });
});

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string"
      ? [[prefix + key, value]]
      : [...flatten(value, `${prefix}${key}.`).entries()],
  );
  return new Map(entries);
}

/** The arguments of an ICU message with their kinds, e.g. `count` → `plural`. */
function argumentsOf(message: string): Map<string, string> {
  const found = new Map<string, string>();
  let rest = message;
  for (;;) {
    const open = /\{\s*([a-z]\w*)\s*(?:\}|,\s*(\w+))/iu.exec(rest);
    if (!open) return new Map([...found].sort());
    const [whole, name = "", kind = "value"] = open;
    // What follows a selector (`one {`, `other {`) is text, not an argument.
    if (!/(?:zero|one|two|few|many|other|=\d+)\s*$/u.test(rest.slice(0, open.index))) {
      found.set(name, kind);
    }
    rest = rest.slice(open.index + whole.length);
  }
}

function tagsOf(message: string): string[] {
  return [...message.matchAll(/<(\w+)>/gu)].map(([, tag = ""]) => tag).sort();
}

type Node = { type: string; [key: string]: unknown };
type Found = { keys: RegExp[]; strings: string[] };

/** Finds the catalogue keys that a source uses and the visible strings that it has of its own. */
function scan(source: string): Found {
  const found: Found = { keys: [], strings: [] };
  walk(parseAst(source, { lang: "tsx" }) as unknown as Node, new Map(), found);
  return found;
}

/** @param namespaces the translators in scope, by their variable's name */
function walk(node: Node, namespaces: Map<string, string>, found: Found): void {
  const scope = /Function/u.test(node.type) ? new Map(namespaces) : namespaces;
  if (node.type === "VariableDeclarator") declare(node, scope);
  if (node.type === "CallExpression") call(node, scope, found);
  if (node.type === "JSXText") note([node.value], found);
  if (node.type === "JSXElement" || node.type === "JSXFragment") {
    const held = (node.children as Node[]).filter((one) => one.type === "JSXExpressionContainer");
    note(held.flatMap(literals), found);
  }
  if (node.type === "JSXAttribute" && visibleAttributes.test(nameOf(node.name))) {
    note(literals(node.value), found);
  }
  if (node.type === "Property" && visibleProperties.test(nameOf(node.key))) {
    note(literals(node.value), found);
  }
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) walk(child, scope, found);
  }
}

function declare(node: Node, scope: Map<string, string>): void {
  const { init } = node;
  if (!isNode(init) || init.type !== "CallExpression") return;
  if (nameOf(init.callee) !== "translationsOf") return;
  const [namespace] = init.arguments as Node[];
  scope.set(nameOf(node.id), String(namespace?.value));
}

function call(node: Node, scope: Map<string, string>, found: Found): void {
  const callee = node.callee as Node;
  const namespace = scope.get(nameOf(callee.type === "MemberExpression" ? callee.object : callee));
  if (namespace === undefined) return;
  const [key] = node.arguments as Node[];
  const parts =
    key?.type === "TemplateLiteral"
      ? (key.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked)
      : [key?.value];
  if (!parts.every((part) => typeof part === "string")) throw new Error("A key is no literal");
  const escaped = [`${namespace}.${parts[0]}`, ...parts.slice(1)].map((part) =>
    RegExp.escape(part),
  );
  found.keys.push(new RegExp(`^${escaped.join("[^.]+")}$`, "u"));
}

/** The strings that an expression may come to, as far as they are written in it. */
function literals(value: unknown): unknown[] {
  if (!isNode(value)) return [];
  if (value.type === "Literal") return [value.value];
  if (value.type === "TemplateLiteral") {
    return (value.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
  }
  if (value.type === "ConditionalExpression") {
    return [...literals(value.consequent), ...literals(value.alternate)];
  }
  if (value.type === "LogicalExpression")
    return [...literals(value.left), ...literals(value.right)];
  return value.type === "JSXExpressionContainer" ? literals(value.expression) : [];
}

function note(values: unknown[], found: Found): void {
  for (const value of values) {
    if (typeof value === "string" && /\p{L}/u.test(value)) found.strings.push(value.trim());
  }
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node.name ?? node.value ?? "") : "";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
