import { ApiError, type Problem } from "./errors.ts";
import { type Operations, operations } from "./generated.ts";

export type ClientOptions = {
  /** The site, e.g. `https://sms.example.com`. */
  url: string;
  /** A key (`gpk_…`), or a lease's secret; reading a little needs none. */
  key?: string | null;
  /** What asks; `fetch` where it is absent. */
  fetch?: typeof fetch;
};

type Values = Record<string, string | number | boolean | undefined>;

/** What an operation is asked for; what it does not take need not be given. */
export type Input<Id extends keyof Operations> = {
  params?: Operations[Id]["params"];
  query?: Operations[Id]["query"];
  body?: Operations[Id]["body"];
  signal?: AbortSignal | null;
};

export type Output<Id extends keyof Operations> = {
  status: number;
  headers: Headers;
  body: Operations[Id]["answer"];
};

/** Asks for an operation. */
export type Ask = <Id extends keyof Operations>(id: Id, input?: Input<Id>) => Promise<Output<Id>>;

/**
 * Makes what asks a site.
 * @returns a function that throws ApiError for every answer that is no success, and what `fetch`
 * throws where none comes
 */
export function askerOf({ url, key, fetch: ask = fetch }: ClientOptions): Ask {
  return async (id, { params, query, body, signal } = {}) => {
    const [method, template] = operations[id];
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String((params as Values | undefined)?.[name])),
    );
    const address = new URL(`${url.replace(/\/$/, "")}/api/v1${path}`);
    for (const [name, value] of Object.entries((query as Values | undefined) ?? {})) {
      if (value !== undefined) address.searchParams.set(name, String(value));
    }
    const response = await ask(address, {
      method,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
    const text = await response.text();
    if (!response.ok) throw new ApiError(`${method} ${path}`, response, problemOf(text));
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    const read = text === "" ? undefined : isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: read };
  };
}

function problemOf(text: string): Problem | null {
  try {
    const read = JSON.parse(text);
    return typeof read?.detail === "string" ? read : null;
  } catch {
    return null;
  }
}
