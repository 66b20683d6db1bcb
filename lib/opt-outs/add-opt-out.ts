import { insertOptOut } from "#db/queries/opt-outs.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import {
  MAX_NAME,
  MAX_NAMES,
  makeProof,
  type OptOutName,
  type OptOutSenders,
  type OptOutWords,
  sealWords,
} from "#lib/opt-outs/opt-out.ts";
import { parseDomain } from "#lib/opt-outs/parse-domain.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { hashOfToken, makeToken } from "#lib/requests/private-link.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";

/**
 * Takes a company's wish that its messages be published no more. Nothing follows from it until its
 * domain is proven.
 * @param input.names senders, commas or lines between them
 * @returns what the requester's private link ends with; nobody can find it again
 * @throws Problem invalid for what is no domain of a company, or names that are none or too many
 */
export async function addOptOut(
  ctx: Context,
  { domain, names, ...words }: OptOutWords & { domain: string; names: string },
): Promise<string> {
  const parsed = parseDomain(domain);
  if (!parsed) throw new Problem("invalid", "This is no domain that a company can have.");
  const senders = { names: namesIn(names), rule: null };
  const token = makeToken();
  await transaction(ctx.db, function* () {
    const { id } = yield* step(
      insertOptOut(ctx.db, {
        hash: hashOfToken(token)!,
        domain: parsed.ascii,
        sender: JSON.stringify(senders satisfies OptOutSenders),
        proof: makeProof(),
        keyId: ctx.keyring.keyId,
        sealed: sealWords(ctx, words),
        state: "pending",
        at: ctx.now(),
      }),
    );
    yield* countRequest(ctx, "opt-out", "received");
    const detail = { domain: parsed.ascii };
    yield* recordDeed(ctx, { action: "opt-out.ask", subject: `opt-out:${id}`, detail });
  });
  return token;
}

function namesIn(written: string): OptOutName[] {
  const names = written
    .split(/[\n,;]/)
    .map((each) => each.trim())
    .filter(Boolean);
  if (names.some((each) => each.length > MAX_NAME)) {
    throw new Problem("invalid", `A sender's name has at most ${MAX_NAME} characters.`);
  }
  const byKey = new Map<string, OptOutName>();
  for (const name of names) {
    const { key, title, slug } = identifySender(name);
    // An e-mail address's title hides who it is, so it could not be told from others.
    if (slug === null) throw new Problem("invalid", "A sender is a name or a number.");
    if (!byKey.has(key)) byKey.set(key, { title, key, state: "waiting" });
  }
  if (byKey.size === 0 || byKey.size > MAX_NAMES) {
    throw new Problem("invalid", `Name 1 to ${MAX_NAMES} senders.`);
  }
  return [...byKey.values()];
}
