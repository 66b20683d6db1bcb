import { randomUUID } from "node:crypto";
import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { type Action, type Done, defineAction } from "#lib/console/action.ts";
import {
  listField,
  reasonField,
  textField,
  tickField,
  wholeField,
} from "#lib/console/form-fields.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import {
  MAX_MODERATED,
  type Moderation,
  moderateMessages,
  type Outcome,
} from "#lib/messages/moderate-messages.ts";
import { redactSteps } from "#lib/messages/redact-message.ts";
import { rewriteIndexSoon } from "#lib/messages/rewrite-index-soon.ts";
import { undoModeration } from "#lib/messages/undo-moderation.ts";

const idField = z.string().max(40);

/** Messages that were chosen, or the one whose own button was pressed. */
const chosen = z
  .object({
    ids: listField(idField, MAX_MODERATED).optional(),
    only: idField.optional(),
    /** The page that asks is gone with the message. */
    leaves: tickField,
    reason: reasonField,
  })
  .transform(({ ids = [], only, ...rest }) => ({ ids: only ? [only] : ids, ...rest }));

const words: Record<Moderation, { done: string; unchanged: string }> = {
  publish: { done: "published", unchanged: "public already" },
  withhold: { done: "withheld", unchanged: "withheld already" },
  hide: { done: "hidden", unchanged: "not listed anyway" },
  delete: { done: "deleted for good", unchanged: "gone already" },
};

function moderation(action: Moderation): Action {
  return defineAction({
    name: `messages.${action}`,
    permission: action === "delete" ? "messages.delete" : "messages.moderate",
    input: chosen,
    run: (ctx, input) => moderate(ctx, action, input),
  });
}

async function moderate(
  ctx: Context,
  action: Moderation,
  { ids, leaves, reason }: { ids: string[]; leaves: boolean; reason: string },
): Promise<Done> {
  if (ids.length === 0) throw new Problem("invalid", "No message was chosen.");
  const { batch, outcomes } = await moderateMessages(ctx, { ids, action, reason });
  const { done, unchanged } = words[action];
  const changed = outcomes.filter(({ outcome }) => outcome === "done").length;
  const [only] = outcomes;
  if (outcomes.length === 1 && only?.outcome === "refused") {
    throw new Problem("invalid", only.detail ?? "It can't be done to this message.");
  }
  return {
    message: sentences([
      [changed, done],
      [count(outcomes, "unchanged"), unchanged],
      [count(outcomes, "gone"), "gone already"],
      [count(outcomes, "refused"), "left as it was: it can't be done there"],
    ]),
    data: { outcomes },
    ...(leaves && { to: "/admin/messages" }),
    ...(changed > 0 && action !== "delete" && { undo: undoOf(batch) }),
  };
}

const undoOf = (batch: string) => ({ action: "messages.undo", fields: { batch } });

function count(outcomes: Outcome[], wanted: Outcome["outcome"]): number {
  return outcomes.filter(({ outcome }) => outcome === wanted).length;
}

/** e.g. `3 messages: published. 1 message: gone already.` */
function sentences(counts: [number, string][]): string {
  return counts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${number === 1 ? "message" : "messages"}: ${what}.`)
    .join(" ");
}

const redact = defineAction({
  name: "messages.redact",
  permission: "messages.moderate",
  input: z.object({
    id: idField,
    /** The words that are to go, as they stand there. */
    words: z.string().min(1, { error: "must not be empty" }).max(2000),
    /** Where they begin; without, each place goes where they stand. */
    start: z.union([z.literal("").transform(() => undefined), wholeField(0, 100_000)]).optional(),
    reason: reasonField,
  }),
  run: async (ctx, { id, words: wanted, start, reason }) => {
    // Forms send line ends as two characters.
    const said = wanted.replaceAll("\r\n", "\n");
    const grounds = { reason, batch: randomUUID() };
    const input =
      start === undefined
        ? { id, texts: [said] }
        : { id, places: [{ start, end: start + said.length, words: said }] };
    const places = await transaction(ctx.db, () => redactSteps(ctx, input, grounds));
    rewriteIndexSoon(ctx);
    return {
      message: `${places} ${places === 1 ? "place is" : "places are"} redacted.`,
      undo: undoOf(grounds.batch),
    };
  },
});

const undo = defineAction({
  name: "messages.undo",
  permission: "messages.moderate",
  input: z.object({ batch: textField(60) }),
  run: async (ctx, { batch }) => {
    const outcomes = await undoModeration(ctx, { batch });
    return {
      message: sentences([
        [count(outcomes, "done"), "as before"],
        [count(outcomes, "gone"), "gone meanwhile"],
        [count(outcomes, "refused"), "not as before: changed since, or not kept any more"],
      ]),
      data: { outcomes },
    };
  },
});

/** What admins do to messages. */
export const messageActions: Action[] = [
  moderation("publish"),
  moderation("withhold"),
  moderation("hide"),
  moderation("delete"),
  redact,
  undo,
];
