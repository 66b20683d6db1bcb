import { z } from "zod";
import type { scopes } from "#lib/api/scopes.ts";
import { createApiKey, type MadeApiKey } from "#lib/api-keys/create-api-key.ts";
import { endApiKey } from "#lib/api-keys/end-api-key.ts";
import { MAX_DAILY_MESSAGES, scopeNames } from "#lib/api-keys/read-key.ts";
import { setKeyQuota } from "#lib/api-keys/set-key-quota.ts";
import { type Action, type Done, defineAction } from "#lib/console/action.ts";
import { sessionOf } from "#lib/console/console-context.ts";
import { optionalWhole, textField, tickField, wholeField } from "#lib/console/form-fields.ts";
import { Problem } from "#lib/http/problem.ts";

const id = wholeField(1, Number.MAX_SAFE_INTEGER);
const dailyMessages = optionalWhole(0, MAX_DAILY_MESSAGES);

type Ticks = Record<keyof typeof scopes, typeof tickField>;
const ticks = Object.fromEntries(scopeNames.map((scope) => [scope, tickField])) as Ticks;
const newKey = z.object({ name: textField(60), days: optionalWhole(1, 3650), ...ticks });

/** A box per scope. */
const ticked = (input: z.output<typeof newKey>) => scopeNames.filter((scope) => input[scope]);

/** In no notice and no address: it is shown in the form's place, or on a page of its own. */
function shownOnce({ key }: MadeApiKey): Done {
  const message = "Keep the key: it is not shown again.";
  return {
    message,
    data: { codes: [key] },
    shown: { title: "Your API key", lines: [key] },
  };
}

/** @throws Problem conflict when it was ended before */
function ended({ name, changed }: Awaited<ReturnType<typeof endApiKey>>): Done {
  if (!changed) throw new Problem("conflict", "The key was ended already.");
  return { message: `The key “${name}” is ended.` };
}

/** What everybody does with their own keys, and owners with all. */
export const keyActions: Action[] = [
  defineAction({
    name: "keys.create",
    permission: "keys.own",
    input: newKey,
    run: async (ctx, input) => {
      const { name, days } = input;
      const account = sessionOf(ctx).account.name;
      return shownOnce(await createApiKey(ctx, { account, name, days, scopes: ticked(input) }));
    },
  }),
  defineAction({
    name: "keys.end",
    permission: "keys.own",
    input: z.object({ id }),
    run: async (ctx, input) => {
      const accountId = sessionOf(ctx).account.id;
      return ended(await endApiKey(ctx, { id: input.id, accountId }));
    },
  }),
  defineAction({
    name: "keys.create-for",
    permission: "keys.write",
    input: newKey.extend({ account: textField(40), dailyMessages }),
    run: async (ctx, input) =>
      shownOnce(await createApiKey(ctx, { ...input, scopes: ticked(input) })),
  }),
  defineAction({
    name: "keys.end-any",
    permission: "keys.write",
    input: z.object({ id }),
    run: async (ctx, input) => ended(await endApiKey(ctx, input)),
  }),
  defineAction({
    name: "keys.set-quota",
    permission: "keys.write",
    input: z.object({ id, dailyMessages }),
    run: async (ctx, input) => {
      const name = await setKeyQuota(ctx, input);
      const many = input.dailyMessages?.toLocaleString("en") ?? "as many messages as every key";
      return { message: `“${name}” may read ${many} a day.` };
    },
  }),
];
