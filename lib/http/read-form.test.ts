import { expect, test, vi } from "vitest";
import { readForm } from "./read-form.ts";

const URLENCODED = "application/x-www-form-urlencoded";

function post(body: BodyInit, type?: string): Request {
  return new Request("http://localhost/", {
    method: "POST",
    body,
    ...(type === undefined ? {} : { headers: { "content-type": type } }),
  });
}

test("readForm gives fields by name, and those of one name as a list", async () => {
  const body = "a=1&b=x%20y&b=%C3%A9&b=&__proto__=p&constructor=c";
  const fields = await readForm(post(body, `${URLENCODED}; charset=utf-8`), 1000);
  expect(Object.entries(fields)).toEqual([
    ["a", "1"],
    ["b", ["x y", "é", ""]],
    ["__proto__", "p"],
    ["constructor", "c"],
  ]);
});

test("readForm gives a file as it came", async () => {
  const form = new FormData();
  form.set("note", "n");
  form.set("file", new File(["one,two\r\n"], "../numbers.csv"));
  const { file, note } = await readForm(post(form), 1000);
  expect(note).toBe("n");
  expect(await (file as File).text()).toBe("one,two\r\n");
});

test.each([
  ["no form", "{}", "application/json", "unsupported-media-type"],
  ["a simple request that any site can send", "a=1", "text/plain", "unsupported-media-type"],
  ["a type that only begins like one", "a=1", `${URLENCODED}x`, "unsupported-media-type"],
  ["parts without their boundary", "a=1", "multipart/form-data", "malformed"],
  ["parts that break off", "--x\r\ncontent", "multipart/form-data; boundary=x", "malformed"],
  ["too many bytes", "a=".padEnd(1001, "1"), URLENCODED, "too-large"],
  ["too many fields", "a&".repeat(2001), URLENCODED, "malformed"],
])("readForm refuses %s", async (_, body, type, kind) => {
  await expect(
    readForm(post(body, type), type === URLENCODED && kind === "malformed" ? 10_000 : 1000),
  ).rejects.toMatchObject({
    code: "problem",
    kind,
  });
});

const MIB = 1024 * 1024;
const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';

test.each([
  ["a million fields", "a&".repeat(MIB), URLENCODED],
  ["as many parts as fit", `${part.repeat(30_000)}--x--`, "multipart/form-data; boundary=x"],
])("readForm refuses %s before they are parsed, which takes seconds", async (_, body, type) => {
  const parse = vi.spyOn(Response.prototype, "formData");
  await expect(readForm(post(body, type), 2 * MIB)).rejects.toMatchObject({ kind: "malformed" });
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});
