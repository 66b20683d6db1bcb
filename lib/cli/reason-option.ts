import { InvalidArgumentError, Option } from "commander";
import { MAX_REASON } from "#lib/messages/require-reason.ts";

/** Why something is done. */
export function reasonOption(): Option {
  return new Option("--reason <text>", "why, for the audit trail")
    .argParser(readReason)
    .makeOptionMandatory();
}

function readReason(value: string): string {
  if (value.trim() === "" || value.length > MAX_REASON) {
    throw new InvalidArgumentError(`It must have 1 to ${MAX_REASON} characters.`);
  }
  return value;
}
