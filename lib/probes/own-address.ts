import { getEnv } from "#lib/env.ts";

/** Where this process answers itself, without a path. */
export function ownAddress(): string {
  const { HOST, PORT } = getEnv();
  const host = /^(?:0\.0\.0\.0|::|)$/.test(HOST) ? "127.0.0.1" : HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}
