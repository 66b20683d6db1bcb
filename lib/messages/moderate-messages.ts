import { randomUUID } from "node:crypto";
import { type Steps, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { deleteSteps } from "#lib/messages/delete-message.ts";
import { hideSteps } from "#lib/messages/hide-message.ts";
import type { Grounds } from "#lib/messages/moderation.ts";
import { publishSteps } from "#lib/messages/publish-message.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { rewriteIndexSoon } from "#lib/messages/rewrite-index-soon.ts";
import { withholdSteps } from "#lib/messages/withhold-message.ts";

/** What is done to messages, one or many. */
export const moderations = ["publish", "withhold", "hide", "delete"] as const;
export type Moderation = (typeof moderations)[number];

/** What became of each message. */
export type Outcome = {
  id: string;
  /** `unchanged`: it was so already; `gone`: it was deleted; `refused`: it can't be done to this one. */
  outcome: "done" | "unchanged" | "gone" | "refused";
  /** Why it was refused. */
  detail?: string;
};

export const MAX_MODERATED = 200;

/** Few enough that a transaction keeps nobody waiting. */
const BATCH = 10;

const steps: Record<Moderation, (ctx: Context, id: string, grounds: Grounds) => Steps<boolean>> = {
  publish: publishSteps,
  withhold: withholdSteps,
  hide: hideSteps,
  *delete(ctx, id, grounds) {
    yield* deleteSteps(ctx, id, grounds);
    return true;
  },
};

/**
 * Does the same to many messages, in small transactions. One that it can't be done to costs none of the
 * others.
 * @param input.ids public ids, 200 at most
 * @param input.reason for the audit log, 1 to 500 characters
 * @returns what became of each, in their order, and the name by which all of it can be taken back
 * @throws Problem invalid for the reason, or for too many
 */
export async function moderateMessages(
  ctx: Context,
  input: { ids: string[]; action: Moderation; reason: string },
): Promise<{ batch: string; outcomes: Outcome[] }> {
  const reason = requireReason(input.reason);
  const ids = [...new Set(input.ids)];
  if (ids.length === 0 || ids.length > MAX_MODERATED) {
    throw new Problem("invalid", `Choose 1 to ${MAX_MODERATED} messages.`);
  }
  const batch = randomUUID();
  const outcomes: Outcome[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    outcomes.push(
      ...(await transaction(ctx.db, () =>
        eachOf(some, (id) => steps[input.action](ctx, id, { reason, batch })),
      )),
    );
  }
  if (outcomes.some(({ outcome }) => outcome === "done")) rewriteIndexSoon(ctx);
  return { batch, outcomes };
}

/**
 * Does something to each message. What its steps throw as a problem they throw before they write.
 * @param does gives false where it changed nothing
 */
export function* eachOf(ids: string[], does: (id: string) => Steps<boolean>): Steps<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const id of ids) {
    try {
      const isDone = yield* does(id);
      outcomes.push({ id, outcome: isDone ? "done" : "unchanged" });
    } catch (error) {
      const { code, kind, message } = error as Problem;
      if (code !== "problem") throw error;
      outcomes.push(
        kind === "not-found"
          ? { id, outcome: "gone" }
          : { id, outcome: "refused", detail: message },
      );
    }
  }
  return outcomes;
}
