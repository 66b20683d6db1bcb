import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { migrateDatabase } from "#db/migrate.ts";
import type { SqliteConnection } from "#db/sqlite/connection.ts";
import { type Context, contextOf, openConfiguredDatabase } from "#lib/context.ts";
import { ingest } from "#lib/ingest/ingest.ts";

/** What acts on the site, and SQLite's own handle of its database. */
export type Site = Context & Pick<SqliteConnection, "driver">;

/** Where the site of these tests says it is reached. */
export const PUBLIC_URL = "https://sms.example.com";

/**
 * Configures this process as a site of its own, on a new database: once, at the top of a test file,
 * for the configuration is read once.
 * @returns the context of its command line
 */
export async function configureSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  Object.assign(process.env, {
    DATABASE_URL: `file:${join(folder, "site.db")}`,
    PUBLIC_URL,
    LOG_LEVEL: "silent",
    DATA_KEY: "",
  });
  await openConfiguredDatabase();
  const ctx = contextOf({ kind: "system", part: "cli" });
  await migrateDatabase(ctx.db);
  const { driver } = ctx.db.connection as SqliteConnection;
  afterAll(async () => {
    await ctx.db.close();
    rmSync(folder, { recursive: true });
  });
  return { ...ctx, driver };
}

/** A request to a source, as its provider makes it. Strings and bytes are sent as they are. */
export type TestPost = {
  body?: BodyInit | null;
  headers?: Record<string, string>;
};

/** Posts to a source and reads the answer; `json` is null for what is not JSON. */
export async function postTo(source: string, { body = null, headers = {} }: TestPost) {
  const request = new Request("http://internal.invalid/", {
    method: "POST",
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
  // A string brings a content type of its own, which a provider's bytes do not.
  if (!("content-type" in headers)) request.headers.delete("content-type");
  const response = await ingest(request, { source });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
