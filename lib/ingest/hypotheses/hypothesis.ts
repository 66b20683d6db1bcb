import type { Credentials, ProviderRequest } from "#lib/ingest/adapter.ts";

/** A request, and what it is verified with. */
export type Case = { request: ProviderRequest; credentials: Credentials };

/** Something that may have gone wrong, undone in a case. */
export type Hypothesis = {
  /** Of the same group only one is tried at a time. */
  group: "address" | "secret" | "way" | "content" | "header" | "time" | "setting";
  /** Names it for programs. */
  id: CauseId;
  /** What else went wrong at the same time, in the same place. */
  also?: CauseId[];
  /** What went wrong and what to do, in sentences. */
  cause: string;
  fix: string;
  /** Whether it is tried together with others: what happens often. */
  isCommon: boolean;
  apply(given: Case): Case;
};

/** What can have gone wrong. The set is closed. */
export type CauseId =
  | "address-scheme"
  | "address-port"
  | "address-host"
  | "address-path"
  | "address-slash"
  | "address-end"
  | "address-query"
  | "secret-space"
  | "secret-ended"
  | "secret-of-another-source"
  | "another-way"
  | "json-written-again"
  | "form-written-again"
  | "form-field-lost"
  | "form-field-added"
  | "plus-lost"
  | "line-ends"
  | "end-of-body"
  | "byte-order-mark"
  | "charset"
  | "content-type"
  | "clock"
  | "header-renamed"
  | "header-twice"
  | "header-quoted"
  | "header-plus-lost"
  | "header-scheme-lost"
  | "another-setting";

/** The same request with headers by these names, in lower case, and what was there besides. */
export function withHeaders(
  request: ProviderRequest,
  changed: ReadonlyMap<string, string>,
): ProviderRequest {
  const headers = new Map([...request.headers.entries(), ...changed]);
  return {
    ...request,
    headers: { get: (name) => headers.get(name.toLowerCase()) ?? null, entries: () => headers },
  };
}
