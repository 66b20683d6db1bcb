import { z } from "zod";

/** For adapters that need to know nothing but a secret. */
export const noSettings = z.strictObject({});
