import { describe, expect, test } from "vitest";
import type { ProviderRequest } from "#lib/ingest/adapter.ts";
import { faultsOf, fieldBytes, formOf } from "#lib/ingest/form-fields.ts";

const post = (body: string | Buffer, query = ""): ProviderRequest => ({
  method: "POST",
  query,
  headers: new Headers(),
  body: Buffer.from(body as string),
  mediaType: "application/x-www-form-urlencoded",
});

const get = (query: string, body = ""): ProviderRequest => ({
  ...post(body, query),
  method: "GET",
});

describe("a form", () => {
  test("is the body of a POST and the address of a GET, never both", () => {
    expect([...formOf(post("a=1&b=%C3%A9+%2B", "c=3"))]).toEqual([
      ["a", "1"],
      ["b", "é +"],
    ]);
    expect([...formOf(get("a=1", "b=2"))]).toEqual([["a", "1"]]);
  });

  test("has 1,000 fields, or is none", () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, at) => `f${at}=x`).join("&");
    expect([...formOf(post(fields(1000)))]).toHaveLength(1000);
    expect([...formOf(post(fields(1001)))]).toEqual([]);
    expect(fieldBytes(post(fields(1000)), "f999")).toEqual(Buffer.from("x"));
    expect(fieldBytes(post(fields(1001)), "f999")).toBeNull();
  });

  test("keeps what is no UTF-8 readable", () => {
    expect(formOf(post("a=%FF")).get("a")).toBe("\ufffd");
    expect(formOf(post(Buffer.from([0x61, 0x3d, 0xff]))).get("a")).toBe("\ufffd");
  });
});

describe("a field's bytes", () => {
  test.each([
    ["escapes of either case", "c=%00%fF%0a", "00ff0a"],
    ["a plus and a blank", "c=+%20%2B", "20202b"],
    ["what is no escape", "c=%zz%1", "257a7a2531"],
    ["an equals sign", "c=a=b", "613d62"],
    ["the first of two", "b=1&c=2&c=3", "32"],
    ["nothing", "c=", ""],
  ])("are read with %s", (_, form, hex) => {
    expect(fieldBytes(post(form), "c")?.toString("hex")).toBe(hex);
    expect(fieldBytes(get(form), "c")?.toString("hex")).toBe(hex);
  });

  test("are none where the field is not, or has no value", () => {
    for (const form of ["", "cc=1", "xc=1", "c"]) expect(fieldBytes(post(form), "c")).toBeNull();
  });
});

test("the faults of a form are what is missing, empty or longer than 200 characters", () => {
  const form = new URLSearchParams({ a: "x".repeat(200), b: "x".repeat(201), c: "" });
  expect(faultsOf(form, ["a", "b", "c", "d"])).toEqual([
    { pointer: "/b", detail: "must have at most 200 characters" },
    { pointer: "/c", detail: "must not be empty" },
    { pointer: "/d", detail: "must not be empty" },
  ]);
});
