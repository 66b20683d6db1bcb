import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints } from "#lib/api/endpoints.ts";

type Template = { path: string; pattern: RegExp; byMethod: Map<string, Endpoint> };

const templates = templatesOf(endpoints);

/** An address of the API: what stands there, by method, and what stands in its path. */
export type Found = { byMethod: Map<string, Endpoint>; params: Record<string, string> };

/**
 * Finds what answers at an address.
 * @param path below `/api/v1`, as it was sent; its escapes are known to be well-formed
 * @returns null where there is nothing
 */
export function findEndpoint(path: string): Found | null {
  for (const { pattern, byMethod } of templates) {
    const match = pattern.exec(path);
    if (!match) continue;
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(match.groups ?? {})) {
      params[name] = decodeURIComponent(value);
    }
    return { byMethod, params };
  }
  return null;
}

/** Fixed paths before those with parameters: `/messages/search` is no message's id. */
function templatesOf(all: readonly Endpoint[]): Template[] {
  const byPath = new Map<string, Template>();
  for (const endpoint of all) {
    const { path, method } = endpoint;
    const known = byPath.get(path) ?? { path, pattern: patternOf(path), byMethod: new Map() };
    known.byMethod.set(method, endpoint);
    byPath.set(path, known);
  }
  const parameters = (path: string) => path.split("{").length;
  return [...byPath.values()].sort((a, b) => parameters(a.path) - parameters(b.path));
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}
