import type { z } from "zod";
import type { Permission } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/context.ts";

/** Fields of a form: text as it was typed, several of one name, or a file. */
export type Fields = Record<string, string | string[] | File>;

/** What an action tells whoever asked for it. */
export type Done = {
  /** A sentence on what was done. */
  message: string;
  /** What takes it back. */
  undo?: { action: string; fields: Record<string, string | string[]> };
  /** The page of the console to go on with; otherwise where the form stood. */
  to?: string;
  /** For the script that asked. */
  data?: unknown;
  /** For a form that is sent without scripts: what no notice may keep, on a page of its own. */
  shown?: { title: string; lines: string[] };
};

/** Something that the console does: reached at `/admin/actions/{name}` by a form or a script. */
export type Action = {
  name: string;
  permission: Permission;
  /** @throws Problem; ZodError for fields that are not what they should be */
  run(ctx: Context, fields: Fields): Promise<Done>;
};

/**
 * Makes an action.
 * @param definition.name the area and the verb, e.g. `messages.hide`
 * @param definition.input what its fields must be
 * @param definition.run does it, in the name of the account that the context names
 */
export function defineAction<Schema extends z.ZodType>(definition: {
  name: string;
  permission: Permission;
  input: Schema;
  run: (ctx: Context, input: z.output<Schema>) => Promise<Done>;
}): Action {
  const { name, permission, input, run } = definition;
  return { name, permission, run: async (ctx, fields) => run(ctx, input.parse(fields)) };
}
