import type { Instrumentation } from "next";
import { noteRenderError } from "#lib/edge/render-errors.ts";

/** Next's answer to an error is a 500, whatever the error: what stands before it is told which it was. */
export const onRequestError: Instrumentation.onRequestError = (error, { headers }) =>
  noteRenderError(error, headers);
