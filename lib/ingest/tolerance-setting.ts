import { z } from "zod";

/** For adapters whose provider may resend a message with the time that it was signed at first. */
export const toleranceSetting = z.coerce
  .number({ error: "must be a number of seconds" })
  .int()
  .min(30)
  .max(90_000)
  .default(300)
  .describe("How many seconds the signed time may lie back or ahead, 30 to 90000.");
