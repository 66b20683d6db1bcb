import { millisecondsInHour } from "date-fns/constants";
import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { optionalText, textField, tickField, wholeField } from "#lib/console/form-fields.ts";
import { Problem } from "#lib/http/problem.ts";
import type { SourceAuth } from "#lib/ingest/adapter.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { isProviderKind, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { editSource } from "#lib/sources/edit-source.ts";
import { removeSource } from "#lib/sources/remove-source.ts";
import { rotateSecret } from "#lib/sources/rotate-secret.ts";

const permission = "sources.write";
const name = textField(40);

const provider = z.string().refine((value): value is ProviderKind => isProviderKind(value), {
  error: "must be a provider that is known",
});

/** A JSON object, or nothing. */
const settings = optionalText(4000).transform((text, issues) => {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {}
  issues.addIssue({ code: "custom", message: "must be a JSON object" });
  return z.NEVER;
});

/** What is done to sources. Secrets are told in the notice of what was done, and nowhere again. */
export const sourceActions: Action[] = [
  defineAction({
    name: "sources.add",
    permission,
    input: z.object({
      name,
      provider,
      auth: optionalText(40),
      secret: optionalText(512),
      publicUrl: optionalText(2000),
      addresses: optionalText(2000),
      settings,
      registersNumbers: tickField,
    }),
    run: async (ctx, input) => {
      const { secret, token } = await addSource(ctx, {
        ...input,
        auth: (input.auth ?? undefined) as SourceAuth | undefined,
        secret: input.secret ?? undefined,
        publicUrl: input.publicUrl ?? undefined,
        addresses: input.addresses ?? undefined,
      });
      const address = input.publicUrl ?? ingestUrl(input.name, token ?? undefined);
      const lines = [`Address  ${address}`, ...(secret === null ? [] : [`Secret   ${secret}`])];
      const message = `Source ${input.name} is added. This is shown once: ${lines.join(", ")}`;
      return { message, data: { codes: lines } };
    },
  }),
  defineAction({
    name: "sources.edit",
    permission,
    input: z.object({
      name,
      publicUrl: optionalText(2000),
      addresses: optionalText(2000),
      settings,
      registersNumbers: tickField,
    }),
    run: async (ctx, input) => {
      await editSource(ctx, input);
      return { message: `Source ${input.name} is changed.` };
    },
  }),
  defineAction({
    name: "sources.rotate",
    permission,
    input: z.object({ name, secret: optionalText(512), graceHours: wholeField(0, 8760) }),
    run: async (ctx, { name: id, secret, graceHours }) => {
      const graceMs = graceHours * millisecondsInHour;
      const made = await rotateSecret(ctx, { name: id, secret: secret ?? undefined, graceMs });
      const before = graceHours > 0 ? `valid for ${graceHours} hours` : "no longer valid";
      const message = `The new secret of ${id} is shown once: ${made}. The one before is ${before}.`;
      return { message, data: { codes: [made] } };
    },
  }),
  defineAction({
    name: "sources.remove",
    permission,
    input: z.object({ name }),
    run: async (ctx, { name: id }) => {
      if (!(await removeSource(ctx, id))) {
        throw new Problem("not-found", `There is no source ${id}.`);
      }
      return { message: `Source ${id} is removed.`, to: "/admin/sources" };
    },
  }),
];
