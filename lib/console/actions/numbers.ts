import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { optionalText, optionalWhole, reasonField } from "#lib/console/form-fields.ts";
import { countryByCode } from "#lib/countries/countries.ts";
import { Problem } from "#lib/http/problem.ts";
import { activateNumber } from "#lib/numbers/activate-number.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { editNumber } from "#lib/numbers/edit-number.ts";
import { importNumbers } from "#lib/numbers/import-numbers.ts";
import { numberTypes } from "#lib/numbers/number-card.ts";
import { displayNumber, parseNumber } from "#lib/numbers/parse-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { returnNumber } from "#lib/numbers/return-number.ts";
import { rotateNumber } from "#lib/numbers/rotate-number.ts";
import { readPoolName } from "#lib/pools/read-pool-name.ts";
import { ownAddress } from "#lib/probes/own-address.ts";
import { simulateProbe } from "#lib/probes/simulate-probe.ts";
import { startProbe } from "#lib/probes/start-probe.ts";

const permission = "numbers.write";

/** Digits, as the console's own forms hold them. */
const e164 = z.string().regex(/^\d{4,15}$/, { error: "must be a number's digits" });

const country = optionalText(2).transform((code, issues) => {
  if (code === null) return null;
  const known = countryByCode(code.toUpperCase());
  if (!known) issues.addIssue({ code: "custom", message: "must be a code such as PR" });
  return known?.code ?? null;
});

const type = z.enum(["", ...numberTypes]).transform((value) => value || undefined);

/** As many wrong lines of a file are told. */
const MISTAKES_TOLD = 20;

/** What is done to numbers. */
export const numberActions: Action[] = [
  defineAction({
    name: "numbers.add",
    permission,
    input: z.object({
      number: z.string().max(64),
      country,
      type: type.optional(),
      pool: optionalText(60),
      status: z.enum(["active", "reserve"]),
    }),
    run: async (ctx, input) => {
      const number = parseNumber(input.number);
      if (!number) throw mistake("number", "must be a phone number with its country code");
      const isNew = await addNumber(ctx, {
        number,
        status: input.status,
        ...(input.country ? { country: input.country } : {}),
        ...(input.type ? { type: input.type } : {}),
        ...(input.pool ? { pool: readPoolName(input.pool) } : {}),
      });
      if (!isNew) throw mistake("number", "is known already");
      return { message: `${number.display} is added.`, to: `/admin/numbers/${number.e164}` };
    },
  }),
  defineAction({
    name: "numbers.import",
    permission,
    input: z.object({ file: z.instanceof(File, { error: "must be a file" }) }),
    run: async (ctx, { file }) => {
      const { added, known, mistakes } = await importNumbers(ctx, linesOf(await file.text()));
      if (mistakes.length > 0) {
        const told = mistakes.slice(0, MISTAKES_TOLD);
        const untold = mistakes.length - told.length;
        const sentences = told.map(({ line, mistake }) => `Line ${line} ${mistake}.`);
        const rest = untold > 0 ? ` ${untold} more lines are wrong.` : "";
        throw new Problem("invalid", `Nothing is imported. ${sentences.join(" ")}${rest}`);
      }
      const before = known.length > 0 ? ` ${known.length} were known already.` : "";
      const said = added === 1 ? "1 number is" : `${added} numbers are`;
      return { message: `${said} imported.${before}`, to: "/admin/numbers" };
    },
  }),
  defineAction({
    name: "numbers.rotate",
    permission,
    input: z.object({ e164, reason: reasonField }),
    run: async (ctx, { e164: digits, reason }) => {
      const replacement = await rotateNumber(ctx, { e164: digits, by: "hand", reason });
      const message = `${displayNumber(digits)} cools now; ${displayNumber(replacement)} is in its place.`;
      return { message };
    },
  }),
  defineAction({
    name: "numbers.cool",
    permission,
    input: z.object({ e164, reason: reasonField }),
    run: async (ctx, { e164: digits, reason }) => {
      await coolNumber(ctx, { e164: digits, reason });
      return { message: `${displayNumber(digits)} cools now, without another in its place.` };
    },
  }),
  defineAction({
    name: "numbers.activate",
    permission,
    input: z.object({ e164 }),
    run: async (ctx, { e164: digits }) => {
      await activateNumber(ctx, { e164: digits });
      return { message: `${displayNumber(digits)} is listed now.` };
    },
  }),
  defineAction({
    name: "numbers.return",
    permission,
    input: z.object({ e164 }),
    run: async (ctx, { e164: digits }) => {
      await returnNumber(ctx, { e164: digits });
      return { message: `${displayNumber(digits)} is in reserve again.` };
    },
  }),
  defineAction({
    name: "numbers.retire",
    permission,
    input: z.object({ e164, reason: reasonField }),
    run: async (ctx, { e164: digits, reason }) => {
      await retireNumber(ctx, digits, reason);
      return { message: `${displayNumber(digits)} is retired.` };
    },
  }),
  defineAction({
    name: "numbers.edit",
    permission,
    input: z.object({
      e164,
      country,
      type: z.enum(numberTypes),
      pool: optionalText(60),
      source: optionalText(40),
      retentionDays: optionalWhole(1, 3650),
    }),
    run: async (ctx, { e164: digits, pool, ...fields }) => {
      await editNumber(ctx, { e164: digits, ...fields, pool: pool ?? undefined });
      return { message: `${displayNumber(digits)} is corrected.` };
    },
  }),
  defineAction({
    name: "numbers.probe",
    permission,
    input: z.object({ e164, kind: z.enum(["simulated", "real"]) }),
    run: async (ctx, { e164: digits, kind }) => {
      const display = displayNumber(digits);
      if (kind === "real") {
        const { text } = await startProbe(ctx, { e164: digits, kind });
        return { message: `Send exactly this to ${display} from another phone: ${text}` };
      }
      const site = ownAddress();
      const { source, status, hasArrived } = await simulateProbe(ctx, { e164: digits, site });
      if (hasArrived) return { message: `The probe arrived at ${display} through ${source}.` };
      const answer = status === null ? "nothing answered" : `the answer was ${status}`;
      throw new Problem("invalid", `The probe did not get through ${source}: ${answer}.`);
    },
  }),
];

function* linesOf(text: string): Generator<{ number: number; text: string }> {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  for (const [i, line] of lines.entries()) {
    // What follows the last line's end is none.
    if (i < lines.length - 1 || line !== "") yield { number: i + 1, text: line };
  }
}

function mistake(field: string, detail: string): Problem {
  return new Problem("invalid", `The ${field} ${detail}.`, [{ pointer: `/${field}`, detail }]);
}
