import { findSource, setSourceFields } from "#db/queries/sources.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { parseCidrs } from "#lib/http/cidrs.ts";
import { Problem } from "#lib/http/problem.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { isWebAddress, settingsOf } from "#lib/sources/add-source.ts";

/** What becomes different; what is absent stays. */
export type EditSourceInput = {
  name: string;
  /** The address that the provider signs; null where it follows from PUBLIC_URL. */
  publicUrl?: string | null | undefined;
  /** CIDR ranges with commas between them; null for any. */
  addresses?: string | null | undefined;
  /** All that the provider's adapter needs to know, in place of what it was told. */
  settings?: Record<string, unknown> | undefined;
  registersNumbers?: boolean | undefined;
};

/**
 * Changes what is configured of a source. Its provider, its way to authenticate and its secrets stay.
 * @throws Problem not-found; invalid, with what is wrong where
 */
export function editSource(ctx: Context, input: EditSourceInput): Promise<void> {
  return transaction(ctx.db, () => edit(ctx, input));
}

function* edit(ctx: Context, input: EditSourceInput): Steps<void> {
  const { name } = input;
  const [source] = yield* step(findSource(ctx.db, { name }));
  if (!source) throw new Problem("not-found", `There is no source ${name}.`);
  const { publicUrl, addresses, registersNumbers } = source;
  const before = { publicUrl, addresses, settings: source.settings, registersNumbers };
  const after = {
    publicUrl: input.publicUrl === undefined ? publicUrl : input.publicUrl,
    addresses: input.addresses === undefined ? addresses : input.addresses,
    settings:
      input.settings === undefined
        ? source.settings
        : JSON.stringify(settingsOf(adapters[source.provider as ProviderKind], input.settings)),
    registersNumbers: input.registersNumbers ?? registersNumbers,
  };
  if (after.addresses !== null && !parseCidrs(after.addresses)) {
    throw mistake("/addresses", "must be addresses or CIDR ranges with commas between them");
  }
  if (after.publicUrl !== null && !isWebAddress(after.publicUrl)) {
    throw mistake("/publicUrl", "must be an http or https address");
  }
  const changed = (Object.keys(before) as (keyof typeof before)[]).filter(
    (field) => before[field] !== after[field],
  );
  if (changed.length === 0) return;
  yield* step(setSourceFields(ctx.db, { name, ...after }));
  const pick = (fields: typeof before) =>
    Object.fromEntries(changed.map((field) => [field, fields[field]]));
  yield* recordDeed(ctx, {
    action: "source.edit",
    subject: name,
    before: pick(before),
    after: pick(after),
  });
}

function mistake(pointer: string, detail: string): Problem {
  return new Problem("invalid", `The source's ${pointer.slice(1)} ${detail}.`, [
    { pointer, detail },
  ]);
}
