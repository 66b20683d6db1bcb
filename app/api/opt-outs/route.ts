import { takeOptOut } from "#lib/opt-outs/take-opt-out.ts";

export const POST = takeOptOut;
