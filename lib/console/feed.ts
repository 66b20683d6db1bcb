import type { z } from "zod";
import type { Permission } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/context.ts";

/** Data that a page of the console asks for again and again: JSON at `/admin/feeds/{name}`. */
export type Feed = {
  name: string;
  permission: Permission;
  /** @throws Problem; ZodError for parameters that are not what they should be */
  read(ctx: Context, query: Record<string, string>): Promise<unknown>;
};

/** Makes a feed. @param definition.input what its query must be */
export function defineFeed<Schema extends z.ZodType>(definition: {
  name: string;
  permission: Permission;
  input: Schema;
  run: (ctx: Context, input: z.output<Schema>) => Promise<unknown>;
}): Feed {
  const { name, permission, input, run } = definition;
  return { name, permission, read: async (ctx, query) => run(ctx, input.parse(query)) };
}

/** A file to keep. */
export type File = {
  /** As the browser saves it: letters, digits, `-`, `_` and `.` only. */
  name: string;
  type: "text/csv; charset=utf-8" | "application/json";
  /** Made while it is sent. */
  lines: AsyncIterable<string>;
};

/** A file that the console gives: at `/admin/downloads/{name}`. */
export type Download = {
  name: string;
  permission: Permission;
  /** @throws Problem; ZodError for parameters that are not what they should be */
  read(ctx: Context, query: Record<string, string>): Promise<File>;
};

/** Makes a download. @param definition.input what its query must be */
export function defineDownload<Schema extends z.ZodType>(definition: {
  name: string;
  permission: Permission;
  input: Schema;
  run: (ctx: Context, input: z.output<Schema>) => Promise<File>;
}): Download {
  const { name, permission, input, run } = definition;
  return { name, permission, read: async (ctx, query) => run(ctx, input.parse(query)) };
}
