import { z } from "zod";
import type { LeaseCard } from "#lib/leases/lease-card.ts";
import type { PrivateMessage } from "#lib/leases/read-lease.ts";

const leaseFields = {
  id: z.string().meta({
    description: "`lse_` and 26 letters and digits.",
    examples: ["lse_k3v7c2m5x4q6t7w2y5z3a4b6cd"],
  }),
  number: z
    .string()
    .regex(/^\+\d{4,15}$/)
    .meta({ description: "E.164, with the `+`." }),
  display: z.string().meta({ description: "The same as people read it." }),
  country: z.string().length(2).nullable().meta({ description: "ISO 3166-1 alpha-2." }),
  label: z
    .string()
    .nullable()
    .meta({ examples: ["sign-up test 7"] }),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().meta({ description: "What arrives later is not its holder's." }),
};

/** A lease as the API gives it. */
export const leaseSchema = z.strictObject(leaseFields).meta({ id: "Lease" });

/** The same, once: with its secret. */
export const begunLeaseSchema = z
  .strictObject({
    ...leaseFields,
    secret: z.string().meta({
      description: "Good as bearer for this lease alone. It is shown once and kept nowhere.",
      examples: ["gpl_uXn3yQ0bZ8m1R5tV2cK9sJ4wE7hF6gD0aL3pO1iN8xY"],
    }),
  })
  .meta({ id: "BegunLease" });

const privateCodeSchema = z
  .strictObject({
    code: z.string().meta({ description: "As it is typed in." }),
    raw: z.string().meta({ description: "As it stands in the text." }),
    start: z.int().meta({ description: "Where it stands in `text`, in UTF-16 units." }),
    end: z.int(),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: "PrivateCode" });

/** A message as the holder of its lease gets it: nothing masked, links whole. */
export const privateMessageSchema = z
  .strictObject({
    id: z.string().meta({ description: "`msg_` and 26 letters and digits." }),
    sender: z.string().meta({ description: "As the network shows it.", examples: ["TikTok"] }),
    service: z
      .string()
      .nullable()
      .meta({ description: "The service that its text names.", examples: ["TikTok"] }),
    text: z.string(),
    codes: z.array(privateCodeSchema).meta({ description: "The most likely one first." }),
    sentAt: z.iso.datetime().nullable().meta({ description: "As the provider says, if it does." }),
    sentClock: z
      .enum(["smsc", "device", "provider", "unknown"])
      .meta({ description: "Whose clock `sentAt` was read from." }),
    receivedAt: z.iso.datetime(),
    deliverySeconds: z.number().nullable().meta({ description: "How long it was on its way." }),
  })
  .meta({ id: "PrivateMessage" });

/** The code that a lease was made for, with where it stood. */
export const leaseCodeSchema = z
  .strictObject({
    code: z.string().meta({ description: "The most likely code of the newest message with one." }),
    candidates: z
      .array(privateCodeSchema)
      .meta({ description: "All codes of this message, the most likely one first." }),
    message: privateMessageSchema,
  })
  .meta({ id: "LeaseCode" });

/** @returns a lease's card as `leaseSchema` has it */
export function leaseObject({ number, ...card }: LeaseCard): z.input<typeof leaseSchema> {
  const { id, country, label, startsAt, endsAt } = card;
  const { e164, display } = number;
  return { id, number: `+${e164}`, display, country, label, startsAt, endsAt };
}

/** @returns a message as `leaseCodeSchema` has it; it has a code */
export function leaseCodeObject(message: PrivateMessage): z.input<typeof leaseCodeSchema> {
  return { code: message.codes[0]!.code, candidates: message.codes, message };
}
